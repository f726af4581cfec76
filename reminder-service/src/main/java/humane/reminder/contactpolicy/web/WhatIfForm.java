package humane.reminder.contactpolicy.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The what-if form as it was filled in, field by field, and the question that it asks. */
public final class WhatIfForm {
  private final Map<String, String> fields;

  WhatIfForm(Map<String, String> fields) {
    this.fields = new HashMap<>(fields);
  }

  /** What stands in a field; an empty text for one that was left empty. */
  public String get(String name) {
    return fields.getOrDefault(name, "");
  }

  /** Whether a choice is the one that was made. */
  public boolean is(String name, String value) {
    return get(name).equals(value);
  }

  public boolean hasAny(String... names) {
    for (String name : names) if (!get(name).isBlank()) return true;
    return false;
  }

  /** The question of the preview, to be read and refused by the preview's own reader. */
  ObjectNode question() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    contact(node);
    put(node, "purpose");
    put(node, "actor");
    node.put("at", at());
    words(node.putArray("jurisdictions"), "jurisdictions");
    words(node.putArray("timeZones"), "timeZones");
    node.put("withHouse", is("withHouse", "on"));
    put(node, "product");
    put(node, "accountRef");
    whole(node, "daysPastDue");
    point(node.putObject("contactPoint"));
    node.set("holds", WhatIfLines.holds(get("holds")));
    node.set("consents", WhatIfLines.consents(get("consents")));
    node.set("notices", WhatIfLines.notices(get("notices")));
    node.set("history", WhatIfLines.history(get("history")));
    wishes(node.putObject("preferences"));
    if (hasAny("requestAt")) {
      ObjectNode request = node.putObject("request");
      instant(request, "at", "requestAt");
      request.put("channel", is("requestChannel", "VOICE") ? "VOICE" : "SMS");
      instant(request, "for", "requestFor");
    }
    return node;
  }

  private void contact(ObjectNode node) {
    switch (get("way")) {
      case "CALL_BY_PERSON" -> call(node, "INTERACTIVE", "PERSON");
      case "CALL_BY_MACHINE" -> call(node, "INTERACTIVE", "MACHINE");
      case "ANNOUNCEMENT" -> call(node, "ANNOUNCEMENT", "MACHINE");
      default -> node.put("channel", "SMS");
    }
  }

  private static void call(ObjectNode node, String kind, String agent) {
    node.put("channel", "VOICE").put("voiceKind", kind).put("voiceAgent", agent);
  }

  private void point(ObjectNode point) {
    put(point, "id", "pointId");
    put(point, "kind", "pointKind");
    put(point, "ownership", "ownership");
    put(point, "attestedOn", "attestedOn");
    instant(point, "reassignedCheckedAt", "reassignedCheckedAt");
    instant(point, "lastInboundTextAt", "lastInboundTextAt");
    point.put("employerForbids", is("employerForbids", "on"));
  }

  private void wishes(ObjectNode wishes) {
    put(wishes, "notBefore", "notBefore");
    put(wishes, "notAfter", "notAfter");
    words(wishes.putArray("avoidDays"), "avoidDays");
    wishes.set("agreedTimes", WhatIfLines.agreedTimes(get("agreedTimes")));
  }

  /** The instant of that day and time where the borrower is; what cannot be read is passed on. */
  private String at() {
    try {
      return LocalDateTime.of(LocalDate.parse(get("day")), LocalTime.parse(get("time")))
          .atZone(zone())
          .format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    } catch (DateTimeException unreadable) {
      return (get("day") + " " + get("time")).strip();
    }
  }

  /** The first zone that was named, or UTC. */
  ZoneId zone() {
    String first = get("timeZones").strip().split("[\\s,;]+")[0];
    try {
      return first.isEmpty() ? ZoneOffset.UTC : ZoneId.of(first);
    } catch (DateTimeException unknown) {
      return ZoneOffset.UTC;
    }
  }

  private void put(ObjectNode node, String name) {
    put(node, name, name);
  }

  private void put(ObjectNode node, String name, String field) {
    if (hasAny(field)) node.put(name, get(field).strip());
  }

  private void instant(ObjectNode node, String name, String field) {
    if (hasAny(field)) node.put(name, WhatIfLines.instant(get(field).strip()));
  }

  private void whole(ObjectNode node, String name) {
    Integer number = number(get(name));
    if (number != null) node.put(name, number);
    else put(node, name);
  }

  private static @Nullable Integer number(String text) {
    try {
      return Integer.valueOf(text.strip());
    } catch (NumberFormatException none) {
      return null;
    }
  }

  private void words(ArrayNode into, String field) {
    for (String word : get(field).strip().split("[\\s,;]+")) if (!word.isEmpty()) into.add(word);
  }
}
