package humane.reminder.genuine.rest;

import humane.kit.clock.BusinessTime;
import humane.kit.paper.PdfPress;
import humane.kit.problem.Problem;
import humane.reminder.genuine.CheckCode;
import humane.reminder.genuine.store.NotMe;
import humane.reminder.lender.LenderFacts;
import humane.reminder.lender.store.KnownLender;
import humane.reminder.wording.WrittenLanguage;
import humane.reminder.wording.store.PageWords;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
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
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code /not-me}: whoever gets our texts by mistake ends them, without signing in. The answer is
 * the same for any code and number, until one place has given so many wrong ones that it has to
 * wait; a right one is taken even then.
 */
@Path("/not-me")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
public class NotMeResource {
  private final NotMe notMe;
  private final KnownLender lender;
  private final PageWords words;
  private final Places places;
  private final PdfPress press;
  private final Clock clock;

  NotMeResource(
      NotMe notMe,
      KnownLender lender,
      PageWords words,
      Places places,
      PdfPress press,
      @BusinessTime Clock clock) {
    this.notMe = notMe;
    this.lender = lender;
    this.words = words;
    this.places = places;
    this.press = press;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "genuine")
  static class Pages {
    static native TemplateInstance notMe(
        Map<String, String> t,
        String lang,
        LenderFacts lender,
        String brand,
        String code,
        boolean codeWrong,
        boolean numberWrong);

    static native TemplateInstance notMeConfirm(
        Map<String, String> t, String lang, LenderFacts lender, String brand, String number);

    static native TemplateInstance notMeDone(
        Map<String, String> t, String lang, LenderFacts lender, String brand, String code);

    static native TemplateInstance letter(
        Map<String, String> t, String lang, LenderFacts lender, String brand);

    static native TemplateInstance letterPaper(
        Map<String, String> t, String lang, LenderFacts lender, String brand, String day);
  }

  /** The same by a program: {@code {"code": "7KQ4-M2NP"}}. */
  public record Report(@Nullable String code) {}

  /** What a program hears, whatever the code was. */
  public record Received(boolean received) {}

  /** What a page is shown with. */
  private record View(Map<String, String> t, String lang, LenderFacts lender, String brand) {}

  @GET
  public TemplateInstance page(
      @QueryParam("code") @DefaultValue("") String code,
      @QueryParam("lang") @Nullable String lang,
      @Context HttpHeaders headers) {
    View view = view(lang, headers);
    return Pages.notMe(view.t(), view.lang(), view.lender(), view.brand(), code, false, false);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public TemplateInstance stop(
      @FormParam("code") @DefaultValue("") String typed,
      @QueryParam("lang") @Nullable String lang,
      @Context HttpHeaders headers,
      @Context HttpServerRequest request) {
    View view = view(lang, headers);
    Optional<CheckCode> code = CheckCode.typed(typed);
    if (code.isEmpty())
      return Pages.notMe(view.t(), view.lang(), view.lender(), view.brand(), typed, true, false);
    places.countUnlessRight(notMe.stopByCode(code.get()), request);
    return Pages.notMeDone(
        view.t(), view.lang(), view.lender(), view.brand(), code.get().written());
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  public Received stop(@Nullable Report report, @Context HttpServerRequest request) {
    String typed = report == null || report.code() == null ? "" : report.code();
    CheckCode code =
        CheckCode.typed(typed)
            .orElseThrow(() -> Problem.badInput("code", typed, "is not in the form XXXX-XXXX"));
    places.countUnlessRight(notMe.stopByCode(code), request);
    return new Received(true);
  }

  /** Without a code at hand: a one-time code goes to the number, if we hold it. */
  @POST
  @Path("/number")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public TemplateInstance sendCode(
      @FormParam("number") @DefaultValue("") String typed,
      @QueryParam("lang") @Nullable String lang,
      @Context HttpHeaders headers,
      @Context HttpServerRequest request) {
    View view = view(lang, headers);
    WrittenLanguage language = PageLanguage.of(lang, headers);
    Optional<String> number = TypedNumber.e164(typed, language);
    if (number.isEmpty())
      return Pages.notMe(view.t(), view.lang(), view.lender(), view.brand(), "", false, true);
    places.countCode(request);
    if (places.mayAsk("code " + number.get())) notMe.sendCode(number.get(), language);
    return Pages.notMeConfirm(view.t(), view.lang(), view.lender(), view.brand(), number.get());
  }

  @POST
  @Path("/confirm")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public TemplateInstance confirm(
      @FormParam("number") @DefaultValue("") String typed,
      @FormParam("oneTimeCode") @DefaultValue("") String oneTimeCode,
      @QueryParam("lang") @Nullable String lang,
      @Context HttpHeaders headers,
      @Context HttpServerRequest request) {
    View view = view(lang, headers);
    boolean right =
        TypedNumber.e164(typed, PageLanguage.of(lang, headers))
            .filter(number -> notMe.stopByOneTimeCode(number, oneTimeCode.strip()))
            .isPresent();
    places.countUnlessRight(right, request);
    return Pages.notMeDone(view.t(), view.lang(), view.lender(), view.brand(), "");
  }

  /** A letter of apology and explanation, to print or to show. */
  @GET
  @Path("/letter")
  public TemplateInstance letter(
      @QueryParam("lang") @Nullable String lang, @Context HttpHeaders headers) {
    View view = view(lang, headers);
    return Pages.letter(view.t(), view.lang(), view.lender(), view.brand());
  }

  /** The same as a paper, with the day. */
  @GET
  @Path("/letter/paper.pdf")
  @Produces("application/pdf")
  public Response letterPaper(
      @QueryParam("lang") @Nullable String lang, @Context HttpHeaders headers) {
    View view = view(lang, headers);
    String day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
    String html =
        Pages.letterPaper(view.t(), view.lang(), view.lender(), view.brand(), day).render();
    return Response.ok(press.print(html))
        .header("Content-Disposition", "inline; filename=\"letter.pdf\"")
        .build();
  }

  /** A signed one is wanted: a person writes it. */
  @POST
  @Path("/letter")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public TemplateInstance wantsLetter(
      @FormParam("code") @DefaultValue("") String typed,
      @QueryParam("lang") @Nullable String lang,
      @Context HttpHeaders headers,
      @Context HttpServerRequest request) {
    places.countUnlessRight(CheckCode.typed(typed).filter(notMe::wantsLetter).isPresent(), request);
    return letter(lang, headers);
  }

  private View view(@Nullable String lang, HttpHeaders headers) {
    WrittenLanguage language = PageLanguage.of(lang, headers);
    LenderFacts facts = lender.facts();
    return new View(
        words.of(language, "notMe"), language.tag(), facts, facts.brand(language.tag()));
  }
}
