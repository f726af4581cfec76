package humane.handset.call.rest;

import humane.handset.call.Call;
import humane.handset.call.CallInput;
import humane.handset.call.CallLine;
import humane.handset.call.job.CallProgress;
import humane.handset.call.job.Dialling;
import humane.handset.call.store.Calls;
import humane.kit.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The calls of one phone, and what its holder presses and says in them. */
@Path("/numbers/{number}/calls")
@RunOnVirtualThread
public class PhoneCallsResource {
  private static final int LAST = 100;

  private final Calls calls;
  private final CallProgress progress;
  private final Dialling dialling;

  PhoneCallsResource(Calls calls, CallProgress progress, Dialling dialling) {
    this.calls = calls;
    this.progress = progress;
    this.dialling = dialling;
  }

  /** One of these; {@code answer} picks up and does no more. Keys and words pick up as well. */
  public record Input(
      @Nullable String digits,
      @Nullable String speech,
      @Nullable Boolean hangUp,
      @Nullable Boolean answer) {}

  public record Line(String who, String text, OffsetDateTime at) {}

  public record Shown(
      String sid,
      OffsetDateTime at,
      String direction,
      String status,
      @Nullable String answeredBy,
      List<Line> lines) {}

  @GET
  public List<Shown> calls(@PathParam("number") String number) {
    return calls.ofPhone(number, LAST).stream().map(this::shown).toList();
  }

  /** The phone rings the lender, at the number that wrote to it last. */
  @POST
  public Shown ring(@PathParam("number") String number) {
    return shown(dialling.ring(number));
  }

  @POST
  @Path("{sid}/input")
  public Shown input(
      @PathParam("number") String number, @PathParam("sid") String sid, @Nullable Input input) {
    if (calls.bySid(sid).filter(call -> call.phone().equals(number)).isEmpty())
      throw Problem.notFound("call", sid);
    CallInput read = read(input);
    return progress
        .input(sid, read)
        .map(this::shown)
        .orElseThrow(() -> Problem.conflict("call-over", "The call is over."));
  }

  private static CallInput read(@Nullable Input input) {
    List<CallInput> given = new ArrayList<>();
    if (input != null && input.digits() != null)
      given.add(new CallInput.Digits(keys(input.digits())));
    if (input != null && input.speech() != null) given.add(new CallInput.Speech(input.speech()));
    if (input != null && Boolean.TRUE.equals(input.hangUp())) given.add(new CallInput.HangUp());
    if (input != null && Boolean.TRUE.equals(input.answer())) given.add(new CallInput.PickUp());
    if (given.size() != 1)
      throw Problem.badInput(
          "body", null, "holds exactly one of digits, speech, hangUp and answer");
    return given.getFirst();
  }

  private static String keys(String digits) {
    if (!digits.matches("[0-9*#]{1,64}"))
      throw Problem.badInput("digits", null, "are keys of a phone: 0 to 9, * and #");
    return digits;
  }

  private Shown shown(Call call) {
    List<Line> lines = calls.heardIn(call.sid()).stream().map(PhoneCallsResource::line).toList();
    return new Shown(
        call.sid(),
        call.createdAt().atOffset(ZoneOffset.UTC),
        call.inbound() ? "inbound" : "outbound-api",
        call.status().word(),
        call.answeredBy(),
        lines);
  }

  private static Line line(CallLine line) {
    return new Line(line.who().name(), line.text(), line.at().atOffset(ZoneOffset.UTC));
  }
}
