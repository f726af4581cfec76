package humane.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Heads that the reader kept: files, or the JSON itself, of a head or of a proof that has one. */
final class HeldHeads {
  private HeldHeads() {}

  static List<Head> read(List<String> words) throws IOException, BadForm {
    List<Head> heads = new ArrayList<>();
    for (String word : words) {
      byte[] json =
          word.strip().startsWith("{")
              ? word.getBytes(StandardCharsets.UTF_8)
              : Files.readAllBytes(Path.of(word));
      try {
        JsonNode node = Json.object(json, 0, json.length);
        heads.add(Head.of(node.has("head") ? node.path("head") : node));
      } catch (BadForm broken) {
        throw new BadForm("the head you hold, " + word + ", is none: " + broken.why());
      }
    }
    return heads;
  }
}
