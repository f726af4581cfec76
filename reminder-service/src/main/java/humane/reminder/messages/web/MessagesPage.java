package humane.reminder.messages.web;

import humane.kit.clock.BusinessTime;
import humane.kit.identity.Roles;
import humane.kit.page.SignInPage;
import humane.kit.problem.Problem;
import humane.reminder.contactpolicy.Channel;
import humane.reminder.genuine.rest.PageLanguage;
import humane.reminder.messages.store.MessageHistory;
import humane.reminder.suppression.NewSuppression;
import humane.reminder.suppression.SuppressionKind;
import humane.reminder.suppression.Suppressions;
import humane.reminder.wording.WrittenLanguage;
import humane.reminder.wording.store.PageWords;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** {@code /messages}: the borrower sees every contact, and ends what they do not want. */
@Path("/messages")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.BORROWER)
@RunOnVirtualThread
public class MessagesPage {
  private final MessageHistory history;
  private final OwnNumbers numbers;
  private final Suppressions suppressions;
  private final PageWords words;
  private final SecurityIdentity borrower;
  private final Clock clock;
  private final String portal;

  MessagesPage(
      MessageHistory history,
      OwnNumbers numbers,
      Suppressions suppressions,
      PageWords words,
      SecurityIdentity borrower,
      @BusinessTime Clock clock,
      @ConfigProperty(name = "humane.borrower-service.public-url") String portal) {
    this.history = history;
    this.numbers = numbers;
    this.suppressions = suppressions;
    this.words = words;
    this.borrower = borrower;
    this.clock = clock;
    this.portal = portal;
  }

  @CheckedTemplate(basePath = "messages")
  static class Pages {
    static native TemplateInstance list(
        Map<String, String> t,
        String lang,
        String portal,
        List<MessageView> messages,
        boolean stopped,
        boolean largePrint);
  }

  @GET
  public TemplateInstance list(
      @QueryParam("lang") @Nullable String lang,
      @QueryParam("stopped") @DefaultValue("false") boolean stopped,
      @Context HttpHeaders headers) {
    WrittenLanguage language = PageLanguage.of(lang, headers);
    Map<String, String> t = words.of(language, "messages");
    Map<String, String> reasonWords = words.of(language, "reasons");
    OwnNumbers.Shown own = numbers.of(borrowerId());
    List<MessageView> shown =
        history.of(borrowerId()).stream()
            .map(message -> MessageView.of(message, t, reasonWords, own, language))
            .toList();
    return Pages.list(t, language.tag(), portal, shown, stopped, own.largePrint());
  }

  /** Ends texts, calls or everything, for every own number, before the page answers. */
  @POST
  @Path("/stop")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response stop(
      @FormParam("what") @DefaultValue("") String what,
      @QueryParam("lang") @Nullable String lang,
      @Context HttpHeaders headers) {
    Channel channel =
        switch (what) {
          case "SMS" -> Channel.SMS;
          case "VOICE" -> Channel.VOICE;
          case "ALL" -> null;
          default -> throw Problem.badInput("what", what, "is none of SMS, VOICE, ALL");
        };
    suppressions.suppress(
        new NewSuppression(
            null,
            borrowerId(),
            SuppressionKind.OPT_OUT,
            channel,
            null,
            clock.instant().truncatedTo(ChronoUnit.MILLIS),
            "PAGE_STOP"));
    return Response.seeOther(
            URI.create("/messages?stopped=true&lang=" + PageLanguage.of(lang, headers).tag()))
        .build();
  }

  private String borrowerId() {
    return borrower.getPrincipal().getName();
  }

  /** Who is not signed in does that at the borrower's portal, and comes back. */
  @ApplicationScoped
  static class Door implements SignInPage {
    private final String portal;
    private final String publicBaseUrl;

    Door(
        @ConfigProperty(name = "humane.borrower-service.public-url") String portal,
        @ConfigProperty(name = "humane.public-base-url") String publicBaseUrl) {
      this.portal = portal;
      this.publicBaseUrl = publicBaseUrl;
    }

    @Override
    public Optional<URI> signInFor(URI wanted) {
      if (!wanted.getPath().startsWith("/messages")) return Optional.empty();
      return Optional.of(
          URI.create(
              portal
                  + "/me/session?return="
                  + URLEncoder.encode(publicBaseUrl + wanted.getPath(), StandardCharsets.UTF_8)));
    }
  }
}
