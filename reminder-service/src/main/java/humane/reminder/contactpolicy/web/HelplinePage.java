package humane.reminder.contactpolicy.web;

import humane.kit.clock.BusinessTime;
import humane.kit.identity.Roles;
import humane.reminder.wording.Helpline;
import humane.reminder.wording.Helplines;
import humane.reminder.wording.store.PageWords;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every line that may be shown, and which of them to check again. */
@Path("/console/helplines")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed({Roles.AGENT, Roles.COMPLIANCE, Roles.ADMIN})
public class HelplinePage {
  private final Helplines helplines;
  private final PageWords words;
  private final Clock clock;

  HelplinePage(Helplines helplines, PageWords words, @BusinessTime Clock clock) {
    this.helplines = helplines;
    this.words = words;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "rules")
  static class Pages {
    static native TemplateInstance helplines(
        List<Helpline> lines,
        List<Helpline> old,
        Reader reader,
        Map<String, String> r,
        Map<String, String> names);
  }

  @GET
  public TemplateInstance show(
      @QueryParam("lang") @Nullable String lang,
      @Context HttpHeaders headers,
      @Context UriInfo here) {
    Reader reader = Reader.of(lang, headers, here);
    return Pages.helplines(
        helplines.all().stream().filter(Helpline::mayBeShown).toList(),
        helplines.toCheckAgain(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)),
        reader,
        words.of(reader.language(), "rules"),
        words.of(reader.language(), "names"));
  }
}
