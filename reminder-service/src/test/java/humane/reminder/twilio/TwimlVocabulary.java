package humane.reminder.twilio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** Judges a document by the vocabulary that the sandbox carrier ships, which names its source. */
final class TwimlVocabulary {
  private static final Path FILE =
      Path.of("..", "deploy", "handset", "src", "main", "resources", "twiml", "vocabulary.json");

  private final JsonNode elements;

  TwimlVocabulary() throws IOException {
    elements = new ObjectMapper().readTree(FILE.toFile()).get("elements");
  }

  /** One sentence for each fault. */
  List<String> faults(String document) throws Exception {
    Element root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(document)))
            .getDocumentElement();
    List<String> faults = new ArrayList<>();
    if (!root.getTagName().equals("Response")) faults.add("the root is " + root.getTagName());
    judge(root, faults);
    return faults;
  }

  private void judge(Element element, List<String> faults) {
    String name = element.getTagName();
    JsonNode known = elements.path(name);
    if (known.isMissingNode()) {
      faults.add("no element is called " + name);
      return;
    }
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      Node attribute = element.getAttributes().item(i);
      JsonNode allowed = known.path("attributes").path(attribute.getNodeName());
      if (allowed.isMissingNode()) faults.add(name + " has no " + attribute.getNodeName());
      else if (allowed.isArray())
        for (String value : attribute.getNodeValue().split(" "))
          if (!contains(allowed, value))
            faults.add(attribute.getNodeName() + " of " + name + " cannot be " + value);
    }
    for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling())
      if (child instanceof Element inner) {
        if (!contains(known.path("children"), inner.getTagName()))
          faults.add(inner.getTagName() + " cannot stand in " + name);
        judge(inner, faults);
      } else if (!child.getTextContent().isBlank() && !known.path("text").asBoolean())
        faults.add(name + " holds text");
  }

  private static boolean contains(JsonNode list, String value) {
    for (JsonNode each : list) if (each.asText().equals(value)) return true;
    return false;
  }
}
