package humane.reminder.figures.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import humane.kit.clock.BusinessTime;
import humane.reminder.contactpolicy.web.Reader;
import humane.reminder.figures.MonthFigures;
import humane.reminder.figures.store.Figures;
import humane.reminder.lender.store.KnownLender;
import humane.reminder.rights.Right;
import humane.reminder.rights.web.RightsOfPlaces;
import humane.reminder.wording.store.PageWords;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * {@code /figures}: limits, contacts, complaints, wrong recipients of this month. Open to all, so
 * they are counted at most once a minute however often the page is asked for.
 */
@Path("/figures")
@RunOnVirtualThread
@PermitAll
public class FiguresPage {
  private static final Duration FRESH = Duration.ofMinutes(1);

  private final LoadingCache<Instant, MonthFigures> counted;
  private final RightsOfPlaces rights;
  private final KnownLender lender;
  private final PageWords words;
  private final ZoneId teamZone;
  private final Clock clock;

  FiguresPage(
      Figures figures,
      RightsOfPlaces rights,
      KnownLender lender,
      PageWords words,
      @ConfigProperty(name = "humane.team.time-zone", defaultValue = "Asia/Shanghai")
          ZoneId teamZone,
      @BusinessTime Clock clock) {
    this.counted =
        Caffeine.newBuilder().expireAfterWrite(FRESH).maximumSize(2).build(figures::since);
    this.rights = rights;
    this.lender = lender;
    this.words = words;
    this.teamZone = teamZone;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "rights")
  static class Pages {
    static native TemplateInstance figures(
        MonthFigures month,
        String since,
        List<Right> limits,
        Reader reader,
        String brand,
        Map<String, String> t);
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance page(
      @QueryParam("lang") @Nullable String lang,
      @Context HttpHeaders headers,
      @Context UriInfo here) {
    Reader reader = Reader.of(lang, headers, here);
    LocalDate today = today();
    return Pages.figures(
        month(),
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(Locale.forLanguageTag(reader.lang()))
            .format(today.withDayOfMonth(1)),
        rights.everywhere(today, reader.language()),
        reader,
        lender.facts().brand(reader.lang()),
        words.of(reader.language(), "figures"));
  }

  /** The same for programs. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public MonthFigures month() {
    return counted.get(today().withDayOfMonth(1).atStartOfDay(teamZone).toInstant());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), teamZone);
  }
}
