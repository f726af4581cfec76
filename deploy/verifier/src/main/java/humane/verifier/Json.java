package humane.verifier;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;

/**
 * Reads the lines that are not entries. They have one exact form, so that no byte of them is free.
 */
final class Json {
  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private Json() {}

  /** Any JSON object. */
  static JsonNode object(byte[] bytes, int begin, int length) throws BadForm {
    try {
      JsonNode node = MAPPER.readTree(bytes, begin, length);
      if (node.isObject()) return node;
    } catch (IOException broken) {
      throw new BadForm("it is not JSON");
    }
    throw new BadForm("it is not a JSON object");
  }

  /** An object written without a space and without a needless escape. */
  static JsonNode exactObject(byte[] bytes, int begin, int length) throws BadForm {
    JsonNode node = object(bytes, begin, length);
    try {
      byte[] again = MAPPER.writeValueAsBytes(node);
      if (Arrays.equals(again, 0, again.length, bytes, begin, begin + length)) return node;
    } catch (IOException broken) {
      throw new BadForm("it cannot be written again");
    }
    throw new BadForm("it is not written in the exact form");
  }

  /** Exactly these fields, in this order. */
  static void fields(JsonNode node, String... names) throws BadForm {
    List<String> found = new ArrayList<>();
    for (Iterator<String> each = node.fieldNames(); each.hasNext(); ) found.add(each.next());
    if (!node.isObject() || !found.equals(List.of(names)))
      throw new BadForm("the fields " + String.join(", ", names) + " were expected");
  }

  static long number(JsonNode node, String field) throws BadForm {
    JsonNode value = node.path(field);
    if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0)
      throw new BadForm(field + " is not a whole number");
    return value.longValue();
  }

  static String text(JsonNode node, String field) throws BadForm {
    JsonNode value = node.path(field);
    if (!value.isTextual()) throw new BadForm(field + " is not a text");
    return value.textValue();
  }

  static byte[] base64(JsonNode node, String field) throws BadForm {
    return base64(text(node, field), field);
  }

  static byte[] hash(JsonNode node, String field) throws BadForm {
    byte[] bytes = base64(node, field);
    if (bytes.length != Hashes.BYTES) throw new BadForm(field + " is not a hash of 32 bytes");
    return bytes;
  }

  /** Base64 in its one exact form: the decoder alone would let some digits be anything. */
  static byte[] base64(String text, String field) throws BadForm {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      if (Base64.getEncoder().encodeToString(bytes).equals(text)) return bytes;
    } catch (IllegalArgumentException broken) {
      throw new BadForm(field + " is not base64");
    }
    throw new BadForm(field + " is not base64 in its exact form");
  }
}
