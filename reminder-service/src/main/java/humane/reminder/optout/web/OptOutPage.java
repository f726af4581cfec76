package humane.reminder.optout.web;

import humane.kit.identity.Roles;
import humane.reminder.console.web.Times;
import humane.reminder.optout.Drift;
import humane.reminder.optout.store.Comparisons;
import humane.reminder.optout.store.Comparisons.Comparison;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /console/opt-outs}: the last comparison with the carrier, and what differed. */
@Path("/console/opt-outs")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed({Roles.COMPLIANCE, Roles.ADMIN})
public class OptOutPage {
  private static final int PER_PAGE = 100;
  private static final int TOKEN_SHOWN = 12;

  private final Comparisons comparisons;

  OptOutPage(Comparisons comparisons) {
    this.comparisons = comparisons;
  }

  /**
   * @param comparison null while none was made
   * @param next what to ask for to go on; null at the end
   */
  public record View(@Nullable Comparison comparison, List<Drift> items, @Nullable String next) {
    /** Enough of a token to find it again in the list. */
    public String shortly(String token) {
      return token.substring(0, Math.min(token.length(), TOKEN_SHOWN)) + "…";
    }

    public String words(Drift.Kind kind) {
      return switch (kind) {
        case ONLY_CARRIER -> "only the carrier knew of it; it counts here from now on";
        case CARRIER_MISSED_START ->
            "ended here by a later START, which the carrier has not heard: our texts are blocked there";
        case ONLY_HERE -> "only we know of it, and keep to it";
      };
    }
  }

  @CheckedTemplate(basePath = "console")
  static class Pages {
    static native TemplateInstance optOuts(View view, Times times);
  }

  @GET
  public TemplateInstance latest(@QueryParam("after") @Nullable String after) {
    Comparison latest = comparisons.latest().orElse(null);
    if (latest == null) return Pages.optOuts(new View(null, List.of(), null), new Times());
    List<Drift> found = comparisons.drift(latest.id(), after, PER_PAGE + 1);
    List<Drift> shown = found.subList(0, Math.min(found.size(), PER_PAGE));
    return Pages.optOuts(
        new View(latest, shown, found.size() > PER_PAGE ? shown.getLast().numberToken() : null),
        new Times());
  }
}
