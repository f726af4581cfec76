package humane.reminder.optout.rest;

import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import humane.reminder.optout.Drift;
import humane.reminder.optout.store.Comparisons;
import humane.reminder.optout.store.Comparisons.Comparison;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code GET /opt-out-drift}: the last comparison with the carrier, and which side knew what. */
@Path("/opt-out-drift")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COMPLIANCE, Roles.ADMIN})
@RunOnVirtualThread
public class OptOutDriftResource {
  private static final int PER_PAGE = 500;

  private final Comparisons comparisons;

  OptOutDriftResource(Comparisons comparisons) {
    this.comparisons = comparisons;
  }

  /**
   * @param items by the token of the number, which says nothing of the number itself
   * @param next what to ask for with {@code after}; null at the end
   */
  public record Report(Comparison comparison, List<Drift> items, @Nullable String next) {}

  @GET
  public Report latest(@QueryParam("after") @Nullable String after) {
    Comparison latest =
        comparisons
            .latest()
            .orElseThrow(() -> Problem.notFound("comparison of opt-outs", "so far"));
    List<Drift> found = comparisons.drift(latest.id(), after, PER_PAGE + 1);
    boolean more = found.size() > PER_PAGE;
    List<Drift> shown = more ? found.subList(0, PER_PAGE) : found;
    return new Report(latest, shown, more ? shown.getLast().numberToken() : null);
  }
}
