package humane.reminder.helpline.rest;

import humane.kit.clock.BusinessTime;
import humane.kit.problem.Problem;
import humane.reminder.genuine.rest.PageLanguage;
import humane.reminder.helpline.HelplineView;
import humane.reminder.wording.Helplines;
import humane.reminder.wording.WrittenLanguage;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /helplines?country=CN}: where somebody can ring, for everybody. Of a country we know
 * nothing of it names no number.
 */
@Path("/helplines")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class HelplineResource {
  private static final Pattern PLACE = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,4})*");

  private final Helplines helplines;
  private final Clock clock;

  HelplineResource(Helplines helplines, @BusinessTime Clock clock) {
    this.helplines = helplines;
    this.clock = clock;
  }

  /**
   * The lines of a place, crisis and emergency first.
   *
   * @param otherwise what to say where we know no line: never a number
   */
  public record Answer(String country, List<HelplineView> items, @Nullable String otherwise) {}

  @GET
  public Answer lines(
      @QueryParam("country") @Nullable String country,
      @QueryParam("lang") @Nullable String lang,
      @Context HttpHeaders headers) {
    if (country == null || !PLACE.matcher(country).matches())
      throw Problem.badInput(
          "country", country, "must be a country like CN, or a part like GB-EAW");
    WrittenLanguage language = PageLanguage.of(lang, headers);
    Instant now = clock.instant();
    List<HelplineView> lines =
        helplines.shownIn(country).stream()
            .map(line -> HelplineView.of(line, helplines, country, language, now))
            .toList();
    return new Answer(
        country, lines, lines.isEmpty() ? Helplines.localEmergencyNumber(language) : null);
  }
}
