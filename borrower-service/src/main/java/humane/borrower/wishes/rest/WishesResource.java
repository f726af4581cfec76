package humane.borrower.wishes.rest;

import humane.borrower.contactpoint.StatedBy;
import humane.borrower.contactpoint.store.ContactPointStore;
import humane.borrower.profile.store.BorrowerStore;
import humane.borrower.wishes.Consent;
import humane.borrower.wishes.Phrase;
import humane.borrower.wishes.store.ConsentStore;
import humane.borrower.wishes.store.WishKeeping;
import humane.borrower.wishes.store.WishesStore;
import humane.kit.clock.BusinessTime;
import humane.kit.idempotency.Idempotent;
import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a borrower wishes, as staff and other services pass it on. */
@Path("/borrowers/{id}")
public class WishesResource {
  record Consents(List<ConsentForm> items, @Nullable String next) {}

  private final BorrowerStore borrowers;
  private final WishKeeping keeping;
  private final WishesStore wishes;
  private final ConsentStore consents;
  private final ContactPointStore numbers;
  private final SecurityIdentity caller;
  private final Clock clock;

  WishesResource(
      BorrowerStore borrowers,
      WishKeeping keeping,
      WishesStore wishes,
      ConsentStore consents,
      ContactPointStore numbers,
      SecurityIdentity caller,
      @BusinessTime Clock clock) {
    this.borrowers = borrowers;
    this.keeping = keeping;
    this.wishes = wishes;
    this.consents = consents;
    this.numbers = numbers;
    this.caller = caller;
    this.clock = clock;
  }

  @GET
  @Path("/preferences")
  @RolesAllowed({Roles.AGENT, Roles.COMPLIANCE, Roles.SERVICE})
  @RunOnVirtualThread
  public PreferencesForm preferences(String id) {
    return PreferencesForm.of(wishes.of(id), borrowers.get(id).language());
  }

  @PUT
  @Path("/preferences")
  @RolesAllowed({Roles.AGENT, Roles.SERVICE})
  @RunOnVirtualThread
  public PreferencesForm change(String id, @Nullable PreferencesForm form) {
    if (form == null) throw Problem.badInput("body", null, "is required");
    keeping.keep(id, form.wishes(clock.instant()), languageOf(form));
    return preferences(id);
  }

  record PhraseForm(@Nullable String phrase) {}

  record HistoryEntry(ConsentForm consent, String statedBy, Instant recordedAt) {}

  record History(List<HistoryEntry> items, @Nullable String next) {}

  /** Words by which the borrower knows our texts; null takes them away. */
  @PUT
  @Path("/phrase")
  @RolesAllowed(Roles.AGENT)
  @RunOnVirtualThread
  public void phrase(String id, @Nullable PhraseForm form) {
    if (form == null) throw Problem.badInput("body", null, "is required");
    borrowers.get(id);
    String phrase = form.phrase();
    if (phrase != null) {
      String why =
          switch (Phrase.judge(phrase)) {
            case FINE -> null;
            case WRONG_LENGTH -> "must have two to 24 letters";
            case NOT_WORDS -> "must be words of letters, without digits or signs";
            case ABOUT_MONEY -> "holds a word that no text carries";
          };
      if (why != null) throw Problem.badInput("phrase", null, why);
    }
    keeping.phrase(id, phrase == null ? null : phrase.strip());
  }

  /** Every word ever said about consent, with what proves it: nothing is overwritten. */
  @GET
  @Path("/consents/history")
  @RolesAllowed({Roles.AGENT, Roles.COMPLIANCE})
  @RunOnVirtualThread
  public History history(String id) {
    if (borrowers.get(id).erasedAt() != null) return new History(List.of(), null);
    return new History(
        consents.all(id).stream()
            .map(
                entry ->
                    new HistoryEntry(
                        ConsentForm.of(entry.word()),
                        entry.word().statedBy().name(),
                        entry.recordedAt()))
            .toList(),
        null);
  }

  @GET
  @Path("/consents")
  @RolesAllowed({Roles.AGENT, Roles.COMPLIANCE, Roles.SERVICE})
  @RunOnVirtualThread
  public Consents consents(String id) {
    borrowers.get(id);
    return new Consents(consents.newest(List.of(id)).stream().map(ConsentForm::of).toList(), null);
  }

  @POST
  @Path("/consents")
  @RolesAllowed({Roles.AGENT, Roles.SERVICE})
  @RunOnVirtualThread
  @Idempotent
  public Response say(String id, @Nullable ConsentForm form) {
    if (form == null) throw Problem.badInput("body", null, "is required");
    Consent word =
        form.consent(
            id, isBorrowersOwn(form) ? StatedBy.BORROWER : StatedBy.STAFF, clock.instant());
    String number = word.contactPointId();
    if (number != null
        && numbers.find(number).filter(point -> point.borrowerId().equals(id)).isEmpty())
      throw Problem.badInput("contactPointId", number, "is not a number of this borrower");
    return Response.status(Response.Status.CREATED)
        .entity(ConsentForm.of(keeping.say(word)))
        .build();
  }

  /**
   * Whether reminder-service has read it in the borrower's own message: any withdrawal, and a
   * START, which alone gives again.
   */
  private boolean isBorrowersOwn(ConsentForm form) {
    return caller.hasRole(Roles.SERVICE)
        && caller.getPrincipal().getName().equals("reminder-service")
        && (form.givenAt() == null || "START".equals(form.source()));
  }

  private static @Nullable String languageOf(PreferencesForm form) {
    if (form.language() == null) return null;
    try {
      return new Locale.Builder().setLanguageTag(form.language()).build().toLanguageTag();
    } catch (IllformedLocaleException broken) {
      throw Problem.badInput("language", form.language(), "must be a language tag like zh-CN");
    }
  }
}
