package humane.handset.twilio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Judges the lender's documents as Twilio does: what its schema does not know is a warning, 12200,
 * and left out. The schema is {@code twiml/vocabulary.json}, which names its source.
 */
public final class TwimlCheck {
  /** Twilio's error dictionary: "Schema validation warning". */
  public static final int SCHEMA_WARNING = 12200;

  /** Twilio's error dictionary: "Document parse failure". */
  public static final int PARSE_FAILURE = 12100;

  private static final JsonNode ELEMENTS = elements();

  private TwimlCheck() {}

  private static JsonNode elements() {
    try (InputStream in = TwimlCheck.class.getResourceAsStream("/twiml/vocabulary.json")) {
      return new ObjectMapper()
          .readTree(Objects.requireNonNull(in, "/twiml/vocabulary.json"))
          .get("elements");
    } catch (IOException broken) {
      throw new UncheckedIOException("The vocabulary cannot be read", broken);
    }
  }

  /** One sentence for each thing that the schema does not know. */
  public static List<String> warnings(Element document) {
    List<String> warnings = new ArrayList<>();
    judge(document, warnings);
    return warnings;
  }

  private static void judge(Element element, List<String> warnings) {
    JsonNode known = ELEMENTS.path(element.getTagName());
    if (known.isMissingNode()) {
      warnings.add("Element " + element.getTagName() + " is not known.");
      return;
    }
    for (int i = 0; i < element.getAttributes().getLength(); i++)
      judge(element.getTagName(), element.getAttributes().item(i), known, warnings);
    for (Element child : Twiml.children(element)) {
      if (!holds(known.path("children"), child.getTagName()))
        warnings.add(
            "Element " + child.getTagName() + " is not allowed in " + element.getTagName() + ".");
      judge(child, warnings);
    }
  }

  private static void judge(String element, Node attribute, JsonNode known, List<String> warnings) {
    JsonNode allowed = known.path("attributes").path(attribute.getNodeName());
    if (allowed.isMissingNode())
      warnings.add("Attribute " + attribute.getNodeName() + " is not allowed in " + element + ".");
    else if (allowed.isArray())
      for (String value : attribute.getNodeValue().split(" "))
        if (!holds(allowed, value))
          warnings.add(
              "Attribute "
                  + attribute.getNodeName()
                  + " of "
                  + element
                  + " cannot be "
                  + value
                  + ".");
  }

  private static boolean holds(JsonNode list, String value) {
    for (JsonNode each : list) if (each.asText().equals(value)) return true;
    return false;
  }
}
