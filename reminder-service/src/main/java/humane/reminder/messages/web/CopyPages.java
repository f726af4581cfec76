package humane.reminder.messages.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import humane.kit.identity.Roles;
import humane.kit.paper.PdfPress;
import humane.reminder.genuine.rest.PageLanguage;
import humane.reminder.messages.store.MessageHistory;
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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * {@code /messages/copy}: all that the three services hold, to read, to print and to take away. As
 * it shows everything at once, it wants the PIN or a fresh code first.
 */
@Path("/messages/copy")
@RolesAllowed(Roles.BORROWER)
@RunOnVirtualThread
public class CopyPages {
  private final WholeCopy copies;
  private final MessageHistory history;
  private final OwnNumbers numbers;
  private final PageWords words;
  private final PdfPress press;
  private final SecurityIdentity borrower;
  private final String portal;
  private final String publicBaseUrl;

  CopyPages(
      WholeCopy copies,
      MessageHistory history,
      OwnNumbers numbers,
      PageWords words,
      PdfPress press,
      SecurityIdentity borrower,
      @ConfigProperty(name = "humane.borrower-service.public-url") String portal,
      @ConfigProperty(name = "humane.public-base-url") String publicBaseUrl) {
    this.copies = copies;
    this.history = history;
    this.numbers = numbers;
    this.words = words;
    this.press = press;
    this.borrower = borrower;
    this.portal = portal;
    this.publicBaseUrl = publicBaseUrl;
  }

  @CheckedTemplate(basePath = "messages")
  static class Pages {
    static native TemplateInstance copy(
        Map<String, String> t,
        String lang,
        String portal,
        String day,
        List<CopySections.Section> sections,
        List<MessageView> messages,
        boolean largePrint);

    static native TemplateInstance copyPaper(
        Map<String, String> t,
        String lang,
        String day,
        List<CopySections.Section> sections,
        List<MessageView> messages,
        boolean largePrint);
  }

  /** What both forms for people show. */
  private record Shown(
      Map<String, String> t,
      String lang,
      String day,
      List<CopySections.Section> sections,
      List<MessageView> messages,
      boolean largePrint) {}

  @GET
  @Produces(MediaType.TEXT_HTML)
  public Response page(@QueryParam("lang") @Nullable String lang, @Context HttpHeaders headers) {
    return confirmFirst()
        .orElseGet(
            () -> {
              Shown it = shown(lang, headers);
              return Response.ok(
                      Pages.copy(
                              it.t(),
                              it.lang(),
                              portal,
                              it.day(),
                              it.sections(),
                              it.messages(),
                              it.largePrint())
                          .render())
                  .build();
            });
  }

  @GET
  @Path("/paper.pdf")
  @Produces("application/pdf")
  public Response paper(@QueryParam("lang") @Nullable String lang, @Context HttpHeaders headers) {
    return confirmFirst()
        .orElseGet(
            () -> {
              Shown it = shown(lang, headers);
              String html =
                  Pages.copyPaper(
                          it.t(),
                          it.lang(),
                          it.day(),
                          it.sections(),
                          it.messages(),
                          it.largePrint())
                      .render();
              return attached(press.print(html), "my-data.pdf");
            });
  }

  @GET
  @Path("/data.json")
  @Produces(MediaType.APPLICATION_JSON)
  public Response data() {
    return confirmFirst().orElseGet(() -> attached(copies.of(borrowerId()), "my-data.json"));
  }

  private Shown shown(@Nullable String lang, HttpHeaders headers) {
    WrittenLanguage language = PageLanguage.of(lang, headers);
    Map<String, String> t = words.of(language, "copy");
    Map<String, String> reasonWords = words.of(language, "reasons");
    ObjectNode copy = copies.of(borrowerId());
    OwnNumbers.Shown own = numbers.of(borrowerId());
    Map<String, String> messageWords = words.of(language, "messages");
    JsonNode at = copy.path("at");
    return new Shown(
        t,
        language.tag(),
        at.asText().substring(0, 10),
        new CopySections(t, reasonWords, Locale.forLanguageTag(language.tag())).of(copy),
        history.of(borrowerId()).stream()
            .map(message -> MessageView.of(message, messageWords, reasonWords, own, language))
            .toList(),
        own.largePrint());
  }

  private Optional<Response> confirmFirst() {
    if (borrower.hasRole(Roles.BORROWER_CONFIRMED)) return Optional.empty();
    String back = URLEncoder.encode(publicBaseUrl + "/messages/copy", StandardCharsets.UTF_8);
    return Optional.of(
        Response.seeOther(URI.create(portal + "/me/confirm?return=" + back)).build());
  }

  private static Response attached(Object body, String name) {
    return Response.ok(body)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
        .build();
  }

  private String borrowerId() {
    return borrower.getPrincipal().getName();
  }
}
