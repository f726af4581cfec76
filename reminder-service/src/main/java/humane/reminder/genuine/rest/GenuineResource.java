package humane.reminder.genuine.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import humane.reminder.genuine.CheckCode;
import humane.reminder.genuine.SentText;
import humane.reminder.genuine.job.LinkAfterCheck;
import humane.reminder.genuine.store.FraudSightings;
import humane.reminder.genuine.store.Genuine;
import humane.reminder.lender.LenderFacts;
import humane.reminder.lender.store.KnownLender;
import humane.reminder.wording.Wording;
import humane.reminder.wording.WrittenLanguage;
import humane.reminder.wording.store.PageWords;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code /genuine}: anybody may ask whether a text is ours, with a page for people and a document
 * for programs.
 */
@Path("/genuine")
@RunOnVirtualThread
public class GenuineResource {
  private static final String HTML = "text/html;qs=0.9";

  private final Genuine genuine;
  private final FraudSightings sightings;
  private final KnownLender lender;
  private final Wording wording;
  private final PageWords words;
  private final Places places;
  private final LinkAfterCheck links;

  GenuineResource(
      Genuine genuine,
      FraudSightings sightings,
      KnownLender lender,
      Wording wording,
      PageWords words,
      Places places,
      LinkAfterCheck links) {
    this.genuine = genuine;
    this.sightings = sightings;
    this.lender = lender;
    this.wording = wording;
    this.words = words;
    this.places = places;
    this.links = links;
  }

  /** The agreed answer; every field is there for every code. */
  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Answer(
      boolean genuine,
      @Nullable String lenderName,
      @Nullable Instant sentAt,
      @Nullable String text,
      @Nullable String hotline) {}

  /** Who answers here, and codes that are going round and are not ours. */
  public record Lender(String lenderName, String site, String hotline, List<String> notOurCodes) {}

  @CheckedTemplate(basePath = "genuine")
  static class Pages {
    static native TemplateInstance ask(
        Map<String, String> t, String lang, LenderFacts lender, String brand, List<String> notOurs);

    static native TemplateInstance answer(
        Map<String, String> t,
        String lang,
        LenderFacts lender,
        String brand,
        Answer answer,
        String code,
        String sentAt);

    static native TemplateInstance linkSent(
        Map<String, String> t, String lang, LenderFacts lender, String brand);
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Lender lender() {
    LenderFacts facts = lender.facts();
    return new Lender(
        facts.brand(WrittenLanguage.ENGLISH.tag()),
        facts.site(),
        facts.hotline(),
        sightings.warnedOf());
  }

  /** The page, or, with a code from its form, on to the answer. */
  @GET
  @Produces(HTML)
  public Object page(
      @QueryParam("code") @Nullable String code,
      @QueryParam("lang") @Nullable String lang,
      @Context HttpHeaders headers) {
    WrittenLanguage language = PageLanguage.of(lang, headers);
    if (code != null && !code.isBlank())
      return Response.seeOther(
              URI.create(
                  "/genuine/"
                      + URLEncoder.encode(code.strip(), StandardCharsets.UTF_8).replace("+", "%20")
                      + "?lang="
                      + language.tag()))
          .build();
    LenderFacts facts = lender.facts();
    return Pages.ask(
        words.of(language, "genuine"),
        language.tag(),
        facts,
        facts.brand(language.tag()),
        sightings.warnedOf());
  }

  @GET
  @Path("/{code}")
  @Produces(MediaType.APPLICATION_JSON)
  public Answer check(@PathParam("code") String code, @Context HttpServerRequest request) {
    places.countLookUp(request);
    return answer(look(code, request), WrittenLanguage.ENGLISH);
  }

  @GET
  @Path("/{code}")
  @Produces(HTML)
  public TemplateInstance checkPage(
      @PathParam("code") String code,
      @QueryParam("lang") @Nullable String lang,
      @Context HttpHeaders headers,
      @Context HttpServerRequest request) {
    places.countLookUp(request);
    WrittenLanguage language = PageLanguage.of(lang, headers);
    LenderFacts facts = lender.facts();
    Optional<SentText> sent = look(code, request);
    return Pages.answer(
        words.of(language, "genuine"),
        language.tag(),
        facts,
        facts.brand(language.tag()),
        answer(sent, language),
        CheckCode.typed(code).map(CheckCode::written).orElse(code),
        sent.map(text -> shown(text, language)).orElse(""));
  }

  /**
   * The text was genuine, and the reader would like to sign in: a link goes to the number that got
   * the text. The same answer for any code.
   */
  @POST
  @Path("/{code}/link")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance link(
      @PathParam("code") String code,
      @QueryParam("lang") @Nullable String lang,
      @Context HttpHeaders headers,
      @Context HttpServerRequest request) {
    places.countLookUp(request);
    WrittenLanguage language = PageLanguage.of(lang, headers);
    CheckCode.typed(code)
        .filter(typed -> places.mayAsk("link " + typed.written()))
        .ifPresent(links::send);
    LenderFacts facts = lender.facts();
    return Pages.linkSent(
        words.of(language, "genuine"), language.tag(), facts, facts.brand(language.tag()));
  }

  private Optional<SentText> look(String typed, HttpServerRequest request) {
    Optional<CheckCode> code = CheckCode.typed(typed);
    Optional<SentText> sent = code.flatMap(genuine::find);
    if (sent.isEmpty()) code.ifPresent(notOurs -> sightings.add(notOurs, Places.of(request)));
    return sent;
  }

  private Answer answer(Optional<SentText> sent, WrittenLanguage language) {
    LenderFacts facts = lender.facts();
    if (sent.isEmpty())
      return new Answer(false, facts.brand(language.tag()), null, null, facts.hotline());
    String masked = wording.masked(sent.get().words());
    return new Answer(
        true,
        facts.brand(WrittenLanguage.seenIn(masked).tag()),
        sent.get().sentAt(),
        masked,
        facts.hotline());
  }

  private static String shown(SentText text, WrittenLanguage language) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
        .withLocale(Locale.forLanguageTag(language.tag()))
        .format(ZonedDateTime.ofInstant(text.sentAt(), text.zone()));
  }
}
