package humane.reminder.contactpolicy.packs;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads who stands under which pack. */
final class PlacesFile {
  private PlacesFile() {}

  static Places read(YamlPlace file) {
    file.allow("awaited", "sameAs", "members", "parts");
    Set<String> awaited = new HashSet<>();
    for (YamlPlace place : file.field("awaited").items()) {
      place.allow("id", "source").field("source").text();
      awaited.add(place.field("id").text());
    }
    Map<String, String> sameAs = new HashMap<>();
    file.field("sameAs").fields().forEach((code, other) -> sameAs.put(code, other.text()));
    return new Places(awaited, sameAs, lists(file.field("members")), lists(file.field("parts")));
  }

  private static Map<String, List<String>> lists(YamlPlace place) {
    Map<String, List<String>> lists = new HashMap<>();
    place
        .fields()
        .forEach((id, of) -> lists.put(id, of.items().stream().map(YamlPlace::text).toList()));
    return lists;
  }
}
