package humane.reminder.contactpolicy.rest;

import com.fasterxml.jackson.databind.JsonNode;
import humane.kit.problem.FieldError;
import humane.kit.problem.Problem;
import humane.reminder.contactpolicy.Actor;
import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.ContactPointFacts;
import humane.reminder.contactpolicy.ContactPointKind;
import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.Ownership;
import humane.reminder.contactpolicy.Product;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.VoiceAgent;
import humane.reminder.contactpolicy.VoiceKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the question of interfaces.md, to the letter. */
public final class PreviewReader {
  private static final Set<String> FIELDS =
      Set.of(
          "channel",
          "voiceKind",
          "voiceAgent",
          "purpose",
          "actor",
          "at",
          "jurisdictions",
          "withHouse",
          "product",
          "accountRef",
          "daysPastDue",
          "timeZones",
          "contactPoint",
          "consents",
          "preferences",
          "holds",
          "notices",
          "request",
          "history");
  private static final Set<String> POINT_FIELDS =
      Set.of(
          "id",
          "kind",
          "ownership",
          "attestedOn",
          "reassignedCheckedAt",
          "lastInboundTextAt",
          "employerForbids");
  private static final Pattern JURISDICTION = Pattern.compile("[A-Z]{2,3}(-[A-Z0-9]{1,4})*");
  private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();
  private static final int PLACES_MAX = 50;
  private static final int DAYS_MAX = 36_500;

  private PreviewReader() {}

  public static PreviewQuestion read(@Nullable JsonNode body) {
    if (body == null || !body.isObject()) throw Problem.badInput("body", null, "must be an object");
    List<FieldError> errors = new ArrayList<>();
    Form form = new Form(body, "", errors).allow(FIELDS);
    form.require("channel", "purpose", "at", "jurisdictions", "timeZones", "contactPoint");
    Channel channel = form.name("channel", Channel.class, Set.of(Channel.SMS, Channel.VOICE));
    Purpose purpose = form.name("purpose", Purpose.class);
    Instant at = form.instant("at");
    List<String> jurisdictions =
        form.texts(
            "jurisdictions",
            PLACES_MAX,
            "must be a code like CN or US-MA",
            text -> matching(JURISDICTION, text));
    List<ZoneId> zones =
        form.texts(
            "timeZones", PLACES_MAX, "must be a time zone like Asia/Shanghai", PreviewReader::zone);
    Integer daysPastDue = form.wholeNumber("daysPastDue", -DAYS_MAX, DAYS_MAX);
    boolean withHouse = form.flag("withHouse", true);
    Said said = new Said(form);
    Situation situation = PersonReader.situation(form, zones, point(form));
    if (!errors.isEmpty()) throw Problem.badInput(errors);
    if (channel == null || purpose == null || at == null)
      throw new IllegalStateException("a field that is required was neither read nor reported");
    ContactProposal proposal =
        new ContactProposal(
            channel,
            channel == Channel.VOICE ? said.voiceKind : null,
            said.voiceAgent,
            purpose,
            said.actor,
            said.product,
            said.accountRef,
            dueDate(daysPastDue, situation, at));
    return new PreviewQuestion(proposal, situation, jurisdictions, withHouse, at);
  }

  private static ContactPointFacts point(Form form) {
    Form point = form.object("contactPoint").allow(POINT_FIELDS);
    if (form.has("contactPoint")) point.require("ownership");
    ContactPointKind kind = point.name("kind", ContactPointKind.class);
    Ownership ownership = point.name("ownership", Ownership.class);
    return new ContactPointFacts(
        point.text("id"),
        kind == null ? ContactPointKind.MOBILE : kind,
        ownership == null ? Ownership.UNKNOWN : ownership,
        point.date("attestedOn"),
        point.instant("reassignedCheckedAt"),
        point.instant("lastInboundTextAt"),
        point.flag("employerForbids", false));
  }

  /**
   * Days are counted on the borrower's calendar; before the due date the number is negative. Where
   * the plausible zones differ in the day it is the last of them, which leaves the fewest days.
   */
  private static @Nullable LocalDate dueDate(
      @Nullable Integer daysPastDue, Situation situation, Instant at) {
    return daysPastDue == null ? null : situation.latestDateAt(at).minusDays(daysPastDue);
  }

  private static @Nullable String matching(Pattern pattern, String text) {
    return pattern.matcher(text).matches() ? text : null;
  }

  private static @Nullable ZoneId zone(String text) {
    return ZONES.contains(text) ? ZoneId.of(text) : null;
  }

  /** The parts of the proposal that need not be said. */
  private static final class Said {
    private final @Nullable VoiceKind voiceKind;
    private final VoiceAgent voiceAgent;
    private final Actor actor;
    private final @Nullable Product product;
    private final @Nullable String accountRef;

    Said(Form form) {
      voiceKind = form.name("voiceKind", VoiceKind.class);
      VoiceAgent agent = form.name("voiceAgent", VoiceAgent.class);
      voiceAgent = agent == null ? VoiceAgent.MACHINE : agent;
      Actor who = form.name("actor", Actor.class);
      actor = who == null ? Actor.LENDER : who;
      product = form.name("product", Product.class);
      accountRef = form.text("accountRef");
    }
  }
}
