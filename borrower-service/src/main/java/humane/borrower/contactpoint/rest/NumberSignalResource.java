package humane.borrower.contactpoint.rest;

import humane.borrower.contactpoint.NumberReader;
import humane.borrower.contactpoint.QuarantineReason;
import humane.borrower.contactpoint.ReadNumber;
import humane.borrower.contactpoint.store.Quarantine;
import humane.kit.clock.BusinessTime;
import humane.kit.crypto.NumberTokens;
import humane.kit.identity.Roles;
import humane.kit.problem.FieldError;
import humane.kit.problem.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the lender's systems pass on what a register of reassigned or ported numbers says. Such a
 * number is used for nobody any more, also if a later file names it again: of it only its keyed
 * hash is kept.
 */
@Path("/number-signals")
public class NumberSignalResource {
  private static final int SIGNALS_MAX = 1000;
  private static final int REFERENCE_LENGTH_MAX = 200;

  /**
   * @param signal REASSIGNED or PORTED
   * @param at when the register says it happened or was found
   * @param reference the caller's own name for this signal, which makes a repeat harmless
   */
  record Signal(
      @Nullable String number,
      @Nullable QuarantineReason signal,
      @Nullable OffsetDateTime at,
      @Nullable String reference) {}

  record Signals(@Nullable List<@Nullable Signal> items) {}

  record Taken(int taken) {}

  private final NumberReader reader;
  private final NumberTokens tokens;
  private final Quarantine quarantine;
  private final SecurityIdentity caller;
  private final Clock clock;

  NumberSignalResource(
      NumberReader reader,
      NumberTokens tokens,
      Quarantine quarantine,
      SecurityIdentity caller,
      @BusinessTime Clock clock) {
    this.reader = reader;
    this.tokens = tokens;
    this.quarantine = quarantine;
    this.caller = caller;
    this.clock = clock;
  }

  /** All of them, or none where one cannot be read. */
  @POST
  @RolesAllowed(Roles.ADMIN)
  @RunOnVirtualThread
  @Transactional
  public Taken take(@Nullable Signals form) {
    if (form == null || form.items() == null) throw Problem.badInput("items", null, "is required");
    if (form.items().isEmpty() || form.items().size() > SIGNALS_MAX)
      throw Problem.badInput(
          "items",
          String.valueOf(form.items().size()),
          "must have 1 to " + SIGNALS_MAX + " entries");
    List<FieldError> errors = new ArrayList<>();
    List<Quarantine.Report> reports = new ArrayList<>();
    for (int at = 0; at < form.items().size(); at++)
      read("items[" + at + "].", form.items().get(at), reports, errors);
    if (!errors.isEmpty()) throw Problem.badInput(errors);
    reports.forEach(quarantine::quarantine);
    return new Taken(reports.size());
  }

  private void read(
      String place,
      @Nullable Signal signal,
      List<Quarantine.Report> reports,
      List<FieldError> errors) {
    if (signal == null) {
      errors.add(FieldError.missing(place));
      return;
    }
    int before = errors.size();
    String number = signal.number();
    if (number == null) errors.add(FieldError.missing(place + "number"));
    QuarantineReason reason = signal.signal();
    if (reason == null || reason == QuarantineReason.WRONG_PERSON)
      errors.add(new FieldError(place + "signal", null, "must be REASSIGNED or PORTED"));
    Instant at = signal.at() == null ? null : signal.at().toInstant();
    if (at == null) errors.add(FieldError.missing(place + "at"));
    else if (at.isAfter(clock.instant()))
      errors.add(new FieldError(place + "at", at.toString(), "lies in the future"));
    String reference = signal.reference();
    if (reference == null || reference.isBlank() || reference.length() > REFERENCE_LENGTH_MAX)
      errors.add(
          new FieldError(
              place + "reference", null, "must have 1 to " + REFERENCE_LENGTH_MAX + " characters"));
    if (number == null || reason == null || at == null || reference == null) return;
    switch (reader.read(number)) {
      case ReadNumber.Understood understood -> {
        if (errors.size() == before)
          reports.add(
              new Quarantine.Report(
                  caller.getPrincipal().getName(),
                  "signal:" + reference.strip(),
                  tokens.of(understood.e164()),
                  reason,
                  at,
                  null));
      }
      case ReadNumber.NotUnderstood(String why) ->
          errors.add(new FieldError(place + "number", "•••", why));
    }
  }
}
