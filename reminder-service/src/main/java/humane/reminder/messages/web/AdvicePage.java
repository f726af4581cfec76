package humane.reminder.messages.web;

import humane.kit.clock.BusinessTime;
import humane.kit.identity.Roles;
import humane.reminder.genuine.rest.PageLanguage;
import humane.reminder.helpline.HelplineView;
import humane.reminder.helpline.store.Signposts;
import humane.reminder.wording.Helpline;
import humane.reminder.wording.Helplines;
import humane.reminder.wording.WrittenLanguage;
import humane.reminder.wording.store.PageWords;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
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
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * {@code /messages/advice}: free advice from people who are not the lender. That it was pointed out
 * is written down, with the line and the day on which that was last checked.
 */
@Path("/messages/advice")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.BORROWER)
@RunOnVirtualThread
public class AdvicePage {
  private static final String PAGE = "/messages/advice";

  private final Helplines helplines;
  private final Signposts signposts;
  private final OwnNumbers numbers;
  private final PageWords words;
  private final SecurityIdentity borrower;
  private final Clock clock;
  private final String portal;

  AdvicePage(
      Helplines helplines,
      Signposts signposts,
      OwnNumbers numbers,
      PageWords words,
      SecurityIdentity borrower,
      @BusinessTime Clock clock,
      @ConfigProperty(name = "humane.borrower-service.public-url") String portal) {
    this.helplines = helplines;
    this.signposts = signposts;
    this.numbers = numbers;
    this.words = words;
    this.borrower = borrower;
    this.clock = clock;
    this.portal = portal;
  }

  @CheckedTemplate(basePath = "messages")
  static class Pages {
    static native TemplateInstance advice(
        Map<String, String> t,
        String lang,
        String portal,
        List<HelplineView> lines,
        boolean largePrint);
  }

  @GET
  public TemplateInstance page(
      @QueryParam("lang") @Nullable String lang, @Context HttpHeaders headers) {
    WrittenLanguage language = PageLanguage.of(lang, headers);
    OwnNumbers.Shown own = numbers.of(borrower.getPrincipal().getName());
    List<Helpline> lines =
        own.places().stream()
            .flatMap(place -> helplines.shownIn(place).stream())
            .filter(line -> line.kind() == Helpline.Kind.ADVICE)
            .distinct()
            .toList();
    signposts.shown(borrower.getPrincipal().getName(), PAGE, language, lines);
    Instant now = clock.instant();
    return Pages.advice(
        words.of(language, "advice"),
        language.tag(),
        portal,
        lines.stream()
            .map(line -> HelplineView.of(line, helplines, line.country(), language, now))
            .toList(),
        own.largePrint());
  }
}
