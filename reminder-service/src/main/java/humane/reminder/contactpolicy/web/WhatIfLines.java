package humane.reminder.contactpolicy.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import humane.reminder.contactpolicy.Actor;
import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.Direction;
import humane.reminder.contactpolicy.Outcome;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.contactpolicy.VoiceKind;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Lists as people type them, one entry a line, turned into the lists of the preview. A word that
 * nobody knows is passed on under {@code unknown}, so that the preview refuses it by name.
 */
final class WhatIfLines {
  private static final Map<String, String> FIELD_OF_WORD = new LinkedHashMap<>();

  static {
    fields("outcome", Outcome.class);
    fields("by", Actor.class);
    fields("purpose", Purpose.class);
    fields("direction", Direction.class);
    fields("voiceKind", VoiceKind.class);
    fields("channel", Channel.class);
  }

  private WhatIfLines() {}

  private static <E extends Enum<E>> void fields(String field, Class<E> type) {
    for (E constant : type.getEnumConstants()) FIELD_OF_WORD.put(constant.name(), field);
  }

  /** {@code 2026-11-20T10:00:00+08:00 SMS OUTBOUND DELIVERED PAYMENT_REMINDER account:A-1}. */
  static ArrayNode history(String lines) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (List<String> line : words(lines)) {
      ObjectNode past = all.addObject();
      for (String word : line)
        if (isDated(word)) past.put("at", word);
        else if (!named(past, word)) past.put(FIELD_OF_WORD.getOrDefault(word, "unknown"), word);
      if (!past.has("direction")) past.put("direction", Direction.OUTBOUND.name());
    }
    return all;
  }

  /** {@code DISPUTE 2026-11-01 until 2026-12-01 account:A-1}. */
  static ArrayNode holds(String lines) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (List<String> line : words(lines)) {
      ObjectNode hold = all.addObject();
      boolean ends = false;
      for (String word : line)
        if (word.equals("until")) ends = true;
        else if (isDated(word)) hold.put(ends ? "until" : "from", word);
        else if (!named(hold, word)) hold.put("kind", word);
    }
    return all;
  }

  /** {@code SMS given 2026-01-05}; without a day, given or withdrawn long ago. */
  static ArrayNode consents(String lines) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (List<String> line : words(lines)) {
      ObjectNode consent = all.addObject();
      String field = "givenAt";
      for (String word : line)
        switch (word) {
          case "given" -> field = "givenAt";
          case "withdrawn" -> field = "withdrawnAt";
          default -> {
            if (isDated(word)) consent.put(field, instant(word));
            else if (!named(consent, word))
              consent
                  .put("kind", word)
                  .put("channel", word.equals("SMS") ? Channel.SMS.name() : Channel.VOICE.name());
          }
        }
    }
    return all;
  }

  /** {@code VALIDATION 2026-11-01T10:00:00Z}. */
  static ArrayNode notices(String lines) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (List<String> line : words(lines)) {
      ObjectNode notice = all.addObject();
      for (String word : line)
        if (isDated(word)) notice.put("at", instant(word));
        else notice.put("kind", word);
    }
    return all;
  }

  /** {@code 20:00 21:00 2026-11-01T10:00:00Z}. */
  static ArrayNode agreedTimes(String lines) {
    ArrayNode all = JsonNodeFactory.instance.arrayNode();
    for (List<String> line : words(lines)) {
      ObjectNode agreed = all.addObject();
      for (String word : line)
        if (isDated(word)) agreed.put("agreedAt", instant(word));
        else agreed.put(agreed.has("from") ? "to" : "from", word);
    }
    return all;
  }

  /** A day stands for its first moment in UTC; an instant is what it says. */
  static String instant(String word) {
    return word.contains("T") ? word : word + "T00:00:00Z";
  }

  private static boolean named(ObjectNode into, String word) {
    if (word.startsWith("account:"))
      into.withArray("accountRefs").add(word.substring("account:".length()));
    else if (word.startsWith("point:"))
      into.put("contactPointId", word.substring("point:".length()));
    else return false;
    return true;
  }

  private static boolean isDated(String word) {
    return word.length() >= 10 && Character.isDigit(word.charAt(0)) && word.charAt(4) == '-';
  }

  private static List<List<String>> words(String lines) {
    return lines
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(line -> Arrays.stream(line.split("[\\s,;]+")).collect(Collectors.toList()))
        .collect(Collectors.toList());
  }
}
