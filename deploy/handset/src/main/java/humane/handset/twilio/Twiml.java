package humane.handset.twilio;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Reads the documents in which a lender says what to do next. */
public final class Twiml {
  private Twiml() {}

  /** The verbs of a document, in order; nothing when it is no document of Twilio's. */
  public static Optional<List<Element>> verbs(String document) {
    return root(document).map(Twiml::children);
  }

  /** The document itself; nothing when it is none of Twilio's. */
  public static Optional<Element> root(String document) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      var reader = factory.newDocumentBuilder();
      reader.setErrorHandler(null);
      Element root =
          reader.parse(new InputSource(new StringReader(document.strip()))).getDocumentElement();
      return root.getTagName().equals("Response") ? Optional.of(root) : Optional.empty();
    } catch (SAXException | IOException notTwiml) {
      return Optional.empty();
    } catch (ParserConfigurationException broken) {
      throw new IllegalStateException("Every Java reads XML", broken);
    }
  }

  public static List<Element> children(Element parent) {
    List<Element> found = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling())
      if (child instanceof Element element) found.add(element);
    return found;
  }

  /** An attribute that is there and not empty. */
  public static Optional<String> attribute(Element element, String name) {
    return Optional.of(element.getAttribute(name)).filter(value -> !value.isEmpty());
  }

  /** The words between the tags, on one line. */
  public static String words(Element element) {
    return element.getTextContent().strip().replaceAll("\\s+", " ");
  }
}
