package humane.reminder.contactpolicy.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import humane.reminder.contactpolicy.AgreedTime;
import humane.reminder.contactpolicy.ContactPointFacts;
import humane.reminder.contactpolicy.ContactPointKind;
import humane.reminder.contactpolicy.Preferences;
import humane.reminder.contactpolicy.Situation;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The inputs as one JSON object, and back. What is empty or usual is left out, and lists that
 * repeat themselves are arrays, so that a decision with a history of twenty contacts stays near two
 * kilobytes. Instants keep every digit they had.
 */
public final class InputsJson {
  private InputsJson() {}

  /**
   * @param aliasOf the random id of an account; whoever names accounts so already passes them
   *     through
   */
  public static String write(DecisionInputs inputs, UnaryOperator<String> aliasOf) {
    Names accounts = new Names(aliasOf);
    Names points = new Names(UnaryOperator.identity());
    Situation situation = inputs.situation();
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("at", inputs.at().toString());
    if (!inputs.withHouse()) node.put("withHouse", false);
    inputs.jurisdictions().forEach(node.putArray("jurisdictions")::add);
    situation.timeZones().forEach(zone -> list(node, "timeZones").add(zone.getId()));
    node.set("proposal", ProposalJson.write(inputs.proposal(), accounts));
    node.set("contactPoint", point(situation.contactPoint()));
    situation.consents().forEach(one -> PersonJson.write(list(node, "consents"), one));
    preferences(node, situation.preferences());
    situation.holds().forEach(one -> PersonJson.write(list(node, "holds"), one, accounts));
    situation.notices().forEach(one -> PersonJson.write(list(node, "notices"), one));
    if (situation.request() != null) PersonJson.write(list(node, "request"), situation.request());
    situation.optOuts().forEach(one -> PersonJson.write(list(node, "optOuts"), one));
    situation
        .history()
        .forEach(one -> HistoryJson.write(list(node, "history"), one, accounts, points));
    if (!accounts.isEmpty()) node.set("accounts", accounts.list());
    if (!points.isEmpty()) node.set("points", points.list());
    ObjectNode packs = node.putObject("packs");
    new TreeMap<>(inputs.packs()).forEach(packs::put);
    return node.toString();
  }

  public static DecisionInputs read(JsonNode node) {
    Places accounts = new Places(node.path("accounts"));
    Places points = new Places(node.path("points"));
    Situation situation =
        new Situation(
            Read.list(node, "timeZones", zone -> ZoneId.of(zone.asText())),
            point(node.path("contactPoint")),
            Read.list(node, "consents", PersonJson::consent),
            preferences(node.path("preferences")),
            Read.list(node, "holds", one -> PersonJson.hold(one, accounts)),
            Read.list(node, "notices", PersonJson::notice),
            node.has("request") ? PersonJson.request(node.get("request")) : null,
            Read.list(node, "history", one -> HistoryJson.read(one, accounts, points)),
            Read.list(node, "optOuts", PersonJson::optOut));
    Map<String, String> packs = new TreeMap<>();
    node.path("packs")
        .properties()
        .forEach(one -> packs.put(one.getKey(), one.getValue().asText()));
    return new DecisionInputs(
        ProposalJson.read(node.path("proposal"), accounts),
        situation,
        Read.list(node, "jurisdictions", JsonNode::asText),
        node.path("withHouse").asBoolean(true),
        Read.instant(node.path("at")),
        packs);
  }

  private static ArrayNode list(ObjectNode node, String name) {
    return node.withArray(name);
  }

  private static ObjectNode point(ContactPointFacts point) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    if (point.id() != null) node.put("id", point.id());
    if (point.kind() != ContactPointKind.MOBILE) node.put("kind", point.kind().name());
    node.put("ownership", point.ownership().name());
    put(node, "attestedOn", point.attestedOn());
    put(node, "reassignedCheckedAt", point.reassignedCheckedAt());
    put(node, "lastInboundTextAt", point.lastInboundTextAt());
    if (point.employerForbids()) node.put("employerForbids", true);
    return node;
  }

  private static ContactPointFacts point(JsonNode node) {
    return new ContactPointFacts(
        Read.text(node.path("id")),
        node.has("kind")
            ? ContactPointKind.valueOf(node.get("kind").asText())
            : ContactPointKind.MOBILE,
        humane.reminder.contactpolicy.Ownership.valueOf(node.path("ownership").asText()),
        Read.dateOrNull(node.path("attestedOn")),
        Read.instantOrNull(node.path("reassignedCheckedAt")),
        Read.instantOrNull(node.path("lastInboundTextAt")),
        node.path("employerForbids").asBoolean(false));
  }

  private static void preferences(ObjectNode into, Preferences wishes) {
    if (wishes.equals(Preferences.NONE)) return;
    ObjectNode node = into.putObject("preferences");
    put(node, "notBefore", wishes.notBefore());
    put(node, "notAfter", wishes.notAfter());
    wishes.avoidDays().stream().sorted().forEach(day -> list(node, "avoidDays").add(day.name()));
    for (AgreedTime agreed : wishes.agreedTimes())
      PersonJson.write(list(node, "agreedTimes"), agreed);
  }

  private static Preferences preferences(JsonNode node) {
    if (node.isMissingNode()) return Preferences.NONE;
    return new Preferences(
        Read.timeOrNull(node.path("notBefore")),
        Read.timeOrNull(node.path("notAfter")),
        new java.util.HashSet<>(
            Read.list(node, "avoidDays", day -> java.time.DayOfWeek.valueOf(day.asText()))),
        Read.list(node, "agreedTimes", PersonJson::agreedTime));
  }

  private static void put(ObjectNode node, String name, @Nullable Object value) {
    if (value != null) node.put(name, value.toString());
  }
}
