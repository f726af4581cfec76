package humane.reminder.contactpolicy.web;

import humane.kit.clock.BusinessTime;
import humane.kit.identity.Roles;
import humane.kit.problem.FieldError;
import humane.kit.problem.Problem;
import humane.reminder.console.store.CaseQueries;
import humane.reminder.contactpolicy.Actor;
import humane.reminder.contactpolicy.ContactDecision;
import humane.reminder.contactpolicy.ContactPointKind;
import humane.reminder.contactpolicy.ContactPolicy;
import humane.reminder.contactpolicy.Ownership;
import humane.reminder.contactpolicy.PackVersion;
import humane.reminder.contactpolicy.Product;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.contactpolicy.Reason;
import humane.reminder.contactpolicy.TermsOnDate;
import humane.reminder.contactpolicy.lawbook.LawPack;
import humane.reminder.contactpolicy.lawbook.Lawbook;
import humane.reminder.contactpolicy.packs.Packs;
import humane.reminder.contactpolicy.rest.PreviewQuestion;
import humane.reminder.contactpolicy.rest.PreviewReader;
import humane.reminder.week.store.PersonNow;
import humane.reminder.wording.store.PageWords;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The preview as a form: the common fields first, every field reachable; filled in from a case. */
@Path("/console/what-if")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed({Roles.AGENT, Roles.COMPLIANCE, Roles.ADMIN})
public class WhatIfPage {
  private final ContactPolicy policy;
  private final Packs packs;
  private final Lawbook lawbook;
  private final PersonNow people;
  private final CaseQueries cases;
  private final PageWords words;
  private final Clock clock;

  WhatIfPage(
      ContactPolicy policy,
      Packs packs,
      Lawbook lawbook,
      PersonNow people,
      CaseQueries cases,
      PageWords words,
      @BusinessTime Clock clock) {
    this.policy = policy;
    this.packs = packs;
    this.lawbook = lawbook;
    this.people = people;
    this.cases = cases;
    this.words = words;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "rules")
  static class Pages {
    static native TemplateInstance whatIf(
        WhatIfForm form,
        @Nullable Answer answer,
        List<FieldError> errors,
        boolean fromCase,
        Choices choices,
        Reader reader,
        Map<String, String> r,
        Map<String, String> t,
        Map<String, String> names);
  }

  /**
   * What the gate said.
   *
   * @param notBefore in words, where the borrower is; only when it is deferred
   */
  public record Answer(
      String verdict, @Nullable String notBefore, List<Why> reasons, List<PackVersion> packs) {

    /** Under which the pages keep the verdict in a word. */
    public String tag() {
      return "tag_" + verdict;
    }
  }

  /**
   * One reason.
   *
   * @param pack whose page tells more of the rule; null where none does
   */
  public record Why(
      String rule, @Nullable String pack, String source, String text, @Nullable String notBefore) {}

  /** What there is to choose from. */
  public record Choices(
      List<Purpose> purposes,
      List<Actor> actors,
      List<Ownership> ownerships,
      List<Product> products,
      List<ContactPointKind> kinds,
      List<String> packs) {}

  @GET
  public TemplateInstance empty(
      @QueryParam("case") @Nullable String caseId,
      @QueryParam("lang") @Nullable String lang,
      @Context HttpHeaders headers,
      @Context UriInfo here) {
    Reader reader = Reader.of(lang, headers, here);
    WhatIfForm form = new WhatIfForm(caseId == null ? usual() : ofCase(caseId));
    return page(form, null, List.of(), caseId != null, reader);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public TemplateInstance ask(
      MultivaluedMap<String, String> filled,
      @QueryParam("lang") @Nullable String lang,
      @Context HttpHeaders headers,
      @Context UriInfo here) {
    Reader reader = Reader.of(lang, headers, here);
    Map<String, String> fields = new HashMap<>();
    filled.forEach((name, values) -> fields.put(name, values.getFirst()));
    WhatIfForm form = new WhatIfForm(fields);
    try {
      PreviewQuestion question = PreviewReader.read(form.question());
      return page(form, answer(question, reader), List.of(), false, reader);
    } catch (Problem wrong) {
      return page(form, null, wrong.errors(), false, reader);
    }
  }

  private Answer answer(PreviewQuestion question, Reader reader) {
    TermsOnDate terms =
        packs.termsOn(question.jurisdictions(), question.at(), question.withHouse());
    ContactDecision decision =
        policy.decide(question.proposal(), question.situation(), terms, question.at());
    List<ZoneId> zones = question.situation().timeZones();
    ZoneId zone = zones.isEmpty() ? java.time.ZoneOffset.UTC : zones.getFirst();
    return new Answer(
        decision.verdict().name(),
        decision instanceof ContactDecision.Deferred later
            ? written(later.notBefore(), zone, reader)
            : null,
        decision.reasons().stream().map(reason -> why(reason, zone, reader)).toList(),
        terms.on(question.at().atZone(zone).toLocalDate()).packs());
  }

  private Why why(Reason reason, ZoneId zone, Reader reader) {
    return new Why(
        reason.rule(),
        lawbook.packs().stream()
            .filter(pack -> pack.rows().stream().anyMatch(row -> row.id().equals(reason.rule())))
            .map(LawPack::id)
            .findFirst()
            .orElse(null),
        reason.source(),
        reason.text(reader.lang()),
        reason.notBefore() == null
                || reason.notBefore().isAfter(Instant.parse("9000-01-01T00:00:00Z"))
            ? null
            : written(reason.notBefore(), zone, reader));
  }

  private static String written(Instant at, ZoneId zone, Reader reader) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.FULL, FormatStyle.MEDIUM)
            .withLocale(Locale.forLanguageTag(reader.lang().equals("en") ? "en-GB" : reader.lang()))
            .format(at.atZone(zone).toLocalDateTime())
        + " ("
        + zone
        + ")";
  }

  private Map<String, String> ofCase(String caseId) {
    CaseQueries.Head head = head(caseId);
    PersonNow.Seen seen =
        people.see(head.borrowerId(), head.accountRef().isEmpty() ? null : head.accountRef());
    return WhatIfFromCase.fields(seen, people.situation(seen));
  }

  private CaseQueries.Head head(String caseId) {
    try {
      return cases
          .head(UUID.fromString(caseId))
          .orElseThrow(() -> Problem.notFound("case", caseId));
    } catch (IllegalArgumentException notOurs) {
      throw Problem.notFound("case", caseId);
    }
  }

  /** A text at ten in the evening in China: the question most often asked. */
  private Map<String, String> usual() {
    ZoneId zone = ZoneId.of("Asia/Shanghai");
    return Map.of(
        "way", "SMS",
        "purpose", "PAYMENT_REMINDER",
        "actor", "LENDER",
        "withHouse", "on",
        "day", clock.instant().atZone(zone).toLocalDate().toString(),
        "time", "22:00",
        "jurisdictions", "CN",
        "timeZones", zone.getId(),
        "ownership", "VERIFIED",
        "daysPastDue", "12");
  }

  private TemplateInstance page(
      WhatIfForm form,
      @Nullable Answer answer,
      List<FieldError> errors,
      boolean fromCase,
      Reader reader) {
    return Pages.whatIf(
        form,
        answer,
        errors,
        fromCase,
        new Choices(
            Arrays.asList(Purpose.values()),
            Arrays.asList(Actor.values()),
            Arrays.asList(Ownership.values()),
            Arrays.asList(Product.values()),
            Arrays.asList(ContactPointKind.values()),
            lawbook.packs().stream()
                .map(LawPack::id)
                .filter(id -> !id.equals(Packs.HOUSE))
                .toList()),
        reader,
        words.of(reader.language(), "rules"),
        words.of(reader.language(), "whatIf"),
        words.of(reader.language(), "names"));
  }
}
