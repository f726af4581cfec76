package humane.handset.page.web;

import humane.handset.call.CallInput;
import humane.handset.call.job.CallProgress;
import humane.handset.call.job.Dialling;
import humane.handset.call.store.Calls;
import humane.handset.clock.ClockMove;
import humane.handset.clock.rest.BusinessClock;
import humane.handset.message.job.Inbox;
import humane.handset.number.E164;
import humane.handset.phone.Answers;
import humane.handset.phone.store.Phones;
import humane.kit.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * What people do on the page. With script a part of the page is the answer, without it the whole
 * page again.
 */
@Path("/")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RunOnVirtualThread
public class HandsetForms {
  private final Fragments fragments;
  private final Screens screens;
  private final Phones phones;
  private final Inbox inbox;
  private final Calls calls;
  private final CallProgress progress;
  private final Dialling dialling;
  private final BusinessClock clock;

  HandsetForms(
      Fragments fragments,
      Screens screens,
      Phones phones,
      Inbox inbox,
      Calls calls,
      CallProgress progress,
      Dialling dialling,
      BusinessClock clock) {
    this.fragments = fragments;
    this.screens = screens;
    this.phones = phones;
    this.inbox = inbox;
    this.calls = calls;
    this.progress = progress;
    this.dialling = dialling;
    this.clock = clock;
  }

  @POST
  @Path("handset/text")
  public Response text(
      @FormParam("number") String number,
      @FormParam("text") @DefaultValue("") String text,
      @HeaderParam("Sec-Fetch-Site") @Nullable String site,
      @HeaderParam("HX-Request") @Nullable String script) {
    String phone = checked(number, site);
    if (!text.isBlank())
      phones.partner(phone).ifPresent(lender -> inbox.receive(phone, lender, text.strip()));
    return shown(phone, script);
  }

  @POST
  @Path("handset/call")
  public Response call(
      @FormParam("number") String number,
      @FormParam("sid") String sid,
      @FormParam("action") @DefaultValue("") String action,
      @FormParam("digits") @DefaultValue("") String digits,
      @FormParam("speech") @DefaultValue("") String speech,
      @HeaderParam("Sec-Fetch-Site") @Nullable String site,
      @HeaderParam("HX-Request") @Nullable String script) {
    String phone = checked(number, site);
    if (calls.bySid(sid).filter(call -> call.phone().equals(phone)).isEmpty())
      throw Problem.notFound("call", sid);
    if (action.equals("answer")) progress.input(sid, new CallInput.PickUp());
    else if (action.equals("hangUp")) progress.input(sid, new CallInput.HangUp());
    else if (digits.matches("[0-9*#]{1,20}")) progress.input(sid, new CallInput.Digits(digits));
    else if (!speech.isBlank()) progress.input(sid, new CallInput.Speech(speech.strip()));
    return shown(phone, script);
  }

  @POST
  @Path("handset/ring")
  public Response ring(
      @FormParam("number") String number,
      @HeaderParam("Sec-Fetch-Site") @Nullable String site,
      @HeaderParam("HX-Request") @Nullable String script) {
    String phone = checked(number, site);
    dialling.ring(phone);
    return shown(phone, script);
  }

  @POST
  @Path("handset/behaviour")
  public Response behaviour(
      @FormParam("number") String number,
      @FormParam("answers") @DefaultValue("") String answers,
      @HeaderParam("Sec-Fetch-Site") @Nullable String site) {
    String phone = checked(number, site);
    phones.behave(phone, answers.isEmpty() ? null : Answers.valueOf(answers));
    return back(phone, null);
  }

  @POST
  @Path("handset/clock")
  public Response clock(
      @FormParam("number") @DefaultValue("") String number,
      @FormParam("move") @DefaultValue("") String move,
      @FormParam("at") @DefaultValue("") String at,
      @HeaderParam("Sec-Fetch-Site") @Nullable String site,
      @HeaderParam("HX-Request") @Nullable String script) {
    refuseOtherSites(site);
    String phone = E164.of(number).orElse(null);
    String notice = moved(phone, move, at);
    return script == null
        ? back(phone, notice)
        : Response.ok(fragments.now(phone, notice).html()).build();
  }

  /** Why it did not go as wished; null when it did. */
  private @Nullable String moved(@Nullable String phone, String move, String at) {
    try {
      clock.move(read(phone, move, at));
      return null;
    } catch (Problem refused) {
      return refused.getMessage();
    } catch (DateTimeParseException notOne) {
      return "That is no date and time.";
    }
  }

  private ClockMove read(@Nullable String phone, String move, String at) {
    if (move.equals("morning")) return new ClockMove.At(screens.nextMorning(Fragments.zone(phone)));
    if (!move.isEmpty()) return new ClockMove.Plus(Duration.parse(move));
    return new ClockMove.At(LocalDateTime.parse(at).atZone(Fragments.zone(phone)).toInstant());
  }

  private Response shown(String phone, @Nullable String script) {
    return script == null ? back(phone, null) : Response.ok(fragments.screen(phone).html()).build();
  }

  private static Response back(@Nullable String phone, @Nullable String notice) {
    String query =
        (phone == null ? "" : "number=" + Fragments.encoded(phone))
            + (notice == null ? "" : "&notice=" + Fragments.encoded(notice));
    return Response.seeOther(URI.create("/?" + query)).build();
  }

  private static String checked(String number, @Nullable String site) {
    refuseOtherSites(site);
    return E164.of(number)
        .orElseThrow(() -> Problem.badInput("number", number, "is not a phone number"));
  }

  /** Browsers say where a form stood; forms on other people's pages are not ours. */
  private static void refuseOtherSites(@Nullable String site) {
    if (site != null && !site.equals("same-origin") && !site.equals("none"))
      throw Problem.forbidden("This form was sent from another site.");
  }
}
