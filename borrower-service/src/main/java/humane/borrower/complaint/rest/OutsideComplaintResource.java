package humane.borrower.complaint.rest;

import humane.borrower.complaint.OutsideComplaint;
import humane.borrower.complaint.store.ComplaintKeeping;
import humane.borrower.lawclock.DueDate;
import humane.borrower.profile.store.BorrowerRow;
import humane.borrower.profile.store.BorrowerStore;
import humane.kit.clock.BusinessTime;
import humane.kit.idempotency.Idempotent;
import humane.kit.identity.Roles;
import humane.kit.problem.FieldError;
import humane.kit.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody who is not the borrower complains of, from the moment the words reached us. */
@Path("/complaints")
public class OutsideComplaintResource {
  private static final int CHANNEL_LENGTH_MAX = 40;
  private static final int LIST_LENGTH_MAX = 10;
  private static final Pattern PLACE = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3}){0,2}");
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9+/=_-]{16,128}");

  /** Where nobody has said where they live, the strictest clocks that are known are kept. */
  private static final String NOBODY_SAID = "ZZ";

  /**
   * @param places where who complains lives, as in jurisdictions
   * @param borrowerId whom it is about, where that is known
   * @param numberTokens of the numbers it is about
   * @param othersContacted whether somebody else was contacted, as far as said outside the words
   */
  record Form(
      @Nullable String text,
      @Nullable OffsetDateTime receivedAt,
      @Nullable String channel,
      @Nullable List<String> places,
      @Nullable String borrowerId,
      @Nullable List<String> numberTokens,
      @Nullable Boolean othersContacted) {}

  record Answer(String id, List<DueDate> clocks, boolean familyContact) {}

  private final BorrowerStore borrowers;
  private final ComplaintKeeping keeping;
  private final Clock clock;

  OutsideComplaintResource(
      BorrowerStore borrowers, ComplaintKeeping keeping, @BusinessTime Clock clock) {
    this.borrowers = borrowers;
    this.keeping = keeping;
    this.clock = clock;
  }

  @POST
  @RolesAllowed({Roles.AGENT, Roles.COMPLIANCE, Roles.SERVICE})
  @RunOnVirtualThread
  @Idempotent
  @Transactional
  public Response add(@Nullable Form form) {
    if (form == null) throw Problem.badInput("text", null, "is required");
    Instant now = clock.instant();
    List<FieldError> errors = faults(form, now);
    if (!errors.isEmpty()) throw Problem.badInput(errors);
    BorrowerRow borrower = form.borrowerId() == null ? null : living(form.borrowerId());
    ComplaintKeeping.Received received =
        keeping.receive(
            new OutsideComplaint(
                Step.needed("text", form.text()),
                Step.needed("channel", form.channel()),
                form.receivedAt() == null ? now : form.receivedAt().toInstant(),
                places(form, borrower),
                borrower == null ? null : borrower.id(),
                form.numberTokens() == null ? List.of() : form.numberTokens(),
                Boolean.TRUE.equals(form.othersContacted())),
            zone(form, borrower));
    return Response.status(Response.Status.CREATED)
        .entity(new Answer(received.id(), received.clocks(), received.familyContact()))
        .build();
  }

  /** Of somebody who is forgotten nothing is kept; the complaint itself is heard all the same. */
  private @Nullable BorrowerRow living(String id) {
    BorrowerRow row = borrowers.get(id);
    return row.erasedAt() == null ? row : null;
  }

  private static List<String> places(Form form, @Nullable BorrowerRow borrower) {
    List<String> said =
        Stream.concat(
                form.places() == null ? Stream.empty() : form.places().stream(),
                borrower == null ? Stream.empty() : borrower.jurisdictions().stream())
            .distinct()
            .toList();
    return said.isEmpty() ? List.of(NOBODY_SAID) : said;
  }

  private static ZoneId zone(Form form, @Nullable BorrowerRow borrower) {
    if (borrower != null && borrower.timeZone() != null) return ZoneId.of(borrower.timeZone());
    return form.receivedAt() == null ? ZoneOffset.UTC : form.receivedAt().getOffset();
  }

  private static List<FieldError> faults(Form form, Instant now) {
    List<FieldError> errors = new ArrayList<>();
    if (form.text() == null || form.text().isBlank()) errors.add(FieldError.missing("text"));
    else if (form.text().length() > Step.WORDS_LENGTH_MAX)
      errors.add(
          new FieldError("text", null, "is longer than " + Step.WORDS_LENGTH_MAX + " characters"));
    if (form.channel() == null || form.channel().isBlank())
      errors.add(FieldError.missing("channel"));
    else if (form.channel().length() > CHANNEL_LENGTH_MAX)
      errors.add(
          new FieldError("channel", null, "is longer than " + CHANNEL_LENGTH_MAX + " characters"));
    if (form.receivedAt() != null && form.receivedAt().toInstant().isAfter(now))
      errors.add(new FieldError("receivedAt", form.receivedAt().toString(), "lies in the future"));
    each(errors, "places", form.places(), PLACE, "is no place like CN or US-MA");
    each(errors, "numberTokens", form.numberTokens(), TOKEN, "is no token of a number");
    return errors;
  }

  private static void each(
      List<FieldError> errors,
      String field,
      @Nullable List<String> values,
      Pattern form,
      String fault) {
    if (values == null) return;
    if (values.size() > LIST_LENGTH_MAX)
      errors.add(new FieldError(field, null, "has more than " + LIST_LENGTH_MAX + " entries"));
    else if (values.stream().anyMatch(value -> value == null || !form.matcher(value).matches()))
      errors.add(new FieldError(field, null, fault));
  }
}
