package humane.borrower.signin.web;

import humane.borrower.profile.store.BorrowerRow;
import humane.borrower.support.Helper;
import humane.borrower.support.HelperRole;
import humane.borrower.support.HelperRules;
import humane.borrower.support.SupportNeed;
import humane.borrower.support.SupportNeedKind;
import humane.borrower.support.store.CareKeeping;
import humane.borrower.support.store.HelperStore;
import humane.borrower.support.store.SupportNeedStore;
import humane.borrower.wishes.Phrase;
import humane.borrower.wishes.store.WishKeeping;
import humane.borrower.wishes.store.WishesStore;
import humane.kit.clock.BusinessTime;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** What helps the borrower, the borrower's own words, and who helps: told and taken back here. */
@Path("/me/care")
@PermitAll
public class CarePages {
  private static final String ADDRESS = "/me/care";
  private static final String BY = "the borrower's own page";
  private static final int HELPERS_MAX = 5;

  private final Pages pages;
  private final Visit visit;
  private final SupportNeedStore needs;
  private final HelperStore helpers;
  private final CareKeeping keeping;
  private final WishesStore wishes;
  private final WishKeeping wishKeeping;
  private final InForce inForce;
  private final Clock clock;

  CarePages(
      Pages pages,
      Visit visit,
      SupportNeedStore needs,
      HelperStore helpers,
      CareKeeping keeping,
      WishesStore wishes,
      WishKeeping wishKeeping,
      InForce inForce,
      @BusinessTime Clock clock) {
    this.pages = pages;
    this.visit = visit;
    this.needs = needs;
    this.helpers = helpers;
    this.keeping = keeping;
    this.wishes = wishes;
    this.wishKeeping = wishKeeping;
    this.inForce = inForce;
    this.clock = clock;
  }

  @GET
  @RunOnVirtualThread
  public Response show() {
    return pages.signInFirst(true, ADDRESS).orElseGet(() -> form(200, null, null));
  }

  /** What is ticked stands, what is not ends. Ticking is the permission. */
  @POST
  @Path("/needs")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RunOnVirtualThread
  public Response needs(@RestForm @Nullable List<String> need) {
    Optional<Response> first = pages.signInFirst(true, ADDRESS);
    if (first.isPresent()) return first.get();
    List<String> ticked = need == null ? List.of() : need;
    for (SupportNeed standing : needs.standing(List.of(borrower().id())))
      if (!ticked.contains(standing.kind().name()))
        keeping.endNeed(borrower().id(), standing.id(), BY);
    for (SupportNeedKind kind : SupportNeedKind.values())
      if (ticked.contains(kind.name())) keeping.need(told(kind));
    boolean nothingOpen =
        ticked.contains(SupportNeedKind.NO_CALLS.name())
            && ticked.contains(SupportNeedKind.NO_TEXTS.name());
    if (!inForce.atTheSender()) return form(200, null, "noted");
    return form(200, null, nothingOpen ? "careBothClosed" : "careKept");
  }

  @POST
  @Path("/phrase")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RunOnVirtualThread
  public Response phrase(@RestForm @Nullable String phrase, @RestForm boolean remove) {
    Optional<Response> first = pages.signInFirst(true, ADDRESS);
    if (first.isPresent()) return first.get();
    if (remove) {
      wishKeeping.phrase(borrower().id(), null);
      return form(200, null, "phraseRemoved");
    }
    Phrase.Verdict verdict = Phrase.judge(phrase == null ? "" : phrase);
    if (phrase == null || verdict != Phrase.Verdict.FINE)
      return form(400, "phrase" + verdict, null);
    wishKeeping.phrase(borrower().id(), phrase.strip());
    return form(200, null, "phraseKept");
  }

  @POST
  @Path("/helpers")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RunOnVirtualThread
  public Response name(
      @RestForm @Nullable String name,
      @RestForm @Nullable String role,
      @RestForm @Nullable String authority,
      @RestForm boolean acts,
      @RestForm @Nullable String until) {
    Optional<Response> first = pages.signInFirst(true, ADDRESS);
    if (first.isPresent()) return first.get();
    HelperRole capacity =
        Arrays.stream(HelperRole.values())
            .filter(one -> one.name().equals(role))
            .findFirst()
            .orElse(null);
    LocalDate last = day(until);
    if (!HelperRules.faults(name, capacity, authority, last, today()).isEmpty()
        || standingHelpers().size() >= HELPERS_MAX) return form(400, "helperWrong", null);
    keeping.name(
        new Helper(
            UUID.randomUUID().toString(),
            borrower().id(),
            Objects.requireNonNull(name).strip(),
            Objects.requireNonNull(capacity),
            Objects.requireNonNull(authority).strip(),
            acts,
            Objects.requireNonNull(last),
            null,
            clock.instant(),
            null),
        today(),
        BY);
    return form(200, null, acts && !inForce.atTheSender() ? "noted" : "helperNamed");
  }

  @POST
  @Path("/helpers/{id}/end")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RunOnVirtualThread
  public Response end(String id) {
    Optional<Response> first = pages.signInFirst(true, ADDRESS);
    if (first.isPresent()) return first.get();
    if (standingHelpers().stream().noneMatch(helper -> helper.id().equals(id)))
      return form(404, null, null);
    keeping.endHelper(borrower().id(), id, BY);
    return form(200, null, "helperEnded");
  }

  private SupportNeed told(SupportNeedKind kind) {
    Instant now = clock.instant();
    String permission = pages.word("careLead") + " " + pages.word("care" + kind);
    return new SupportNeed(
        UUID.randomUUID().toString(), borrower().id(), kind, null, permission, now, BY, now, null);
  }

  private BorrowerRow borrower() {
    return visit.signedIn().orElseThrow().borrower();
  }

  private LocalDate today() {
    String stated = borrower().timeZone();
    return LocalDate.ofInstant(
        clock.instant(), stated == null ? ZoneOffset.UTC : ZoneId.of(stated));
  }

  private List<Helper> standingHelpers() {
    LocalDate today = today();
    return helpers.all(borrower().id()).stream()
        .filter(helper -> helper.endedAt() == null && !helper.until().isBefore(today))
        .toList();
  }

  private static @Nullable LocalDate day(@Nullable String typed) {
    try {
      return typed == null ? null : LocalDate.parse(typed);
    } catch (DateTimeException broken) {
      return null;
    }
  }

  private Response form(int status, @Nullable String wrongKey, @Nullable String saidKey) {
    String id = borrower().id();
    List<SupportNeedKind> standing =
        needs.standing(List.of(id)).stream().map(SupportNeed::kind).toList();
    Map<String, Object> data = new HashMap<>();
    data.put(
        "needs",
        Arrays.stream(SupportNeedKind.values())
            .map(
                kind ->
                    new CareView.Need(
                        kind.name(),
                        pages.word("care" + kind),
                        pages.word("care" + kind + "Hint"),
                        standing.contains(kind)))
            .toList());
    data.put("phrase", wishes.phrases(List.of(id)).getOrDefault(id, ""));
    data.put(
        "roles",
        Arrays.stream(HelperRole.values())
            .map(role -> new CareView.Role(role.name(), pages.word("helper" + role)))
            .toList());
    data.put(
        "helpers",
        standingHelpers().stream()
            .map(
                helper ->
                    new CareView.Named(
                        helper.id(),
                        helper.name(),
                        pages.word("helper" + helper.role()),
                        Days.of(helper.until(), visit.language())))
            .toList());
    data.put("wrong", wrongKey == null ? null : pages.word(wrongKey));
    data.put("said", saidKey == null ? null : pages.word(saidKey));
    return pages.page(status, "care", "careTitle", data);
  }
}
