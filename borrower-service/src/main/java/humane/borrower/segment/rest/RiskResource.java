package humane.borrower.segment.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import humane.borrower.segment.CalibrationCheck;
import humane.borrower.segment.config.RiskModelFolder;
import humane.borrower.segment.store.ForeseenStore;
import humane.borrower.segment.store.RiskRunStore;
import humane.kit.clock.BusinessTime;
import humane.kit.identity.Roles;
import humane.kit.problem.FieldError;
import humane.kit.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the model does: drift, calibration, and the outcomes that the latter needs. */
@Path("/risk")
public class RiskResource {
  private static final int OUTCOMES_MAX = 1000;

  /**
   * @param decidedBy the model's id, or RULE
   * @param newestRun the newest run over all accounts, absent before the first; its drift holds
   *     population stability indices (below 0.1 much the same as in training, above 0.25 another
   *     population)
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Health(
      String decidedBy, RiskRunStore.@Nullable Run newestRun, CalibrationCheck calibration) {}

  record Outcome(
      @Nullable String accountRef, @Nullable Boolean defaulted, @Nullable String observedOn) {}

  record Outcomes(@Nullable List<Outcome> items) {}

  /**
   * @param setBeside outcomes that were set beside something foreseen
   * @param unforeseen outcomes of accounts of which nothing was foreseen four weeks before or
   *     earlier, or whose outcome was known
   */
  record Taken(int setBeside, int unforeseen) {}

  private record ReadOutcome(String accountRef, boolean defaulted, LocalDate observedOn) {}

  private final RiskModelFolder folder;
  private final RiskRunStore runs;
  private final ForeseenStore foreseen;
  private final Clock clock;

  RiskResource(
      RiskModelFolder folder,
      RiskRunStore runs,
      ForeseenStore foreseen,
      @BusinessTime Clock clock) {
    this.folder = folder;
    this.runs = runs;
    this.foreseen = foreseen;
    this.clock = clock;
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.COMPLIANCE})
  @RunOnVirtualThread
  public Health health() {
    return new Health(folder.id(), runs.newest().orElse(null), foreseen.calibration(folder.id()));
  }

  @POST
  @Path("/outcomes")
  @RolesAllowed(Roles.ADMIN)
  @RunOnVirtualThread
  @Transactional
  public Taken outcomes(Outcomes told) {
    int set = 0;
    List<ReadOutcome> outcomes = read(told);
    for (ReadOutcome outcome : outcomes)
      if (foreseen.cameOf(outcome.accountRef(), outcome.defaulted(), outcome.observedOn()) > 0)
        set++;
    return new Taken(set, outcomes.size() - set);
  }

  private List<ReadOutcome> read(Outcomes told) {
    List<Outcome> items = told.items();
    if (items == null || items.isEmpty() || items.size() > OUTCOMES_MAX)
      throw Problem.badInput("items", null, "must hold 1 to " + OUTCOMES_MAX + " outcomes");
    // Somewhere on earth it is already the next day.
    LocalDate latest = LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14));
    List<FieldError> errors = new ArrayList<>();
    List<ReadOutcome> read = new ArrayList<>();
    for (int at = 0; at < items.size(); at++) {
      Outcome item = items.get(at);
      String field = "items[" + at + "].";
      String ref = item.accountRef();
      Boolean defaulted = item.defaulted();
      if (ref == null || ref.isBlank()) errors.add(FieldError.missing(field + "accountRef"));
      if (defaulted == null) errors.add(FieldError.missing(field + "defaulted"));
      LocalDate day = day(field + "observedOn", item.observedOn(), latest, errors);
      if (ref != null && defaulted != null && day != null)
        read.add(new ReadOutcome(ref, defaulted, day));
    }
    if (!errors.isEmpty()) throw Problem.badInput(errors);
    return read;
  }

  private static @Nullable LocalDate day(
      String field, @Nullable String written, LocalDate latest, List<FieldError> errors) {
    if (written == null) {
      errors.add(FieldError.missing(field));
      return null;
    }
    try {
      LocalDate day = LocalDate.parse(written);
      if (!day.isAfter(latest)) return day;
      errors.add(new FieldError(field, written, "lies in the future"));
    } catch (DateTimeException broken) {
      errors.add(new FieldError(field, written, "must be a date like 2026-11-23"));
    }
    return null;
  }
}
