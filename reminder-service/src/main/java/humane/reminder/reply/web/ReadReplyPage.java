package humane.reminder.reply.web;

import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import humane.reminder.console.web.Times;
import humane.reminder.reply.Intent;
import humane.reminder.reply.StopScope;
import humane.reminder.reply.job.Labelling;
import humane.reminder.reply.store.InboundMessages;
import humane.reminder.reply.store.InboundMessages.Stored;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A person reads one reply and says what it meant. */
@Path("/console/replies/{carrierId}")
@RunOnVirtualThread
@RolesAllowed({Roles.AGENT, Roles.COMPLIANCE, Roles.ADMIN})
public class ReadReplyPage {
  private final InboundMessages messages;
  private final Labelling labelling;
  private final SecurityIdentity caller;

  ReadReplyPage(InboundMessages messages, Labelling labelling, SecurityIdentity caller) {
    this.messages = messages;
    this.labelling = labelling;
    this.caller = caller;
  }

  /** One meaning that can be ticked. */
  public record Choice(String name, String says, boolean ticked) {}

  /**
   * @param words null once they were erased
   * @param missing whether the form was sent with nothing chosen
   */
  public record View(
      String carrierId,
      @Nullable String words,
      Instant receivedAt,
      List<Choice> choices,
      boolean missing) {}

  @CheckedTemplate(basePath = "console")
  static class Pages {
    static native TemplateInstance readReply(View reply, Times times);
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  @Transactional
  public TemplateInstance show(@PathParam("carrierId") String carrierId) {
    return Pages.readReply(view(carrierId, false), new Times());
  }

  /**
   * @param meant names of intents
   * @param ordinary anything where the text means nothing of ours
   * @param stops what a STOP ends: {@code SMS}, {@code VOICE} or {@code ALL}
   */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  @Transactional
  public Response say(
      @PathParam("carrierId") String carrierId,
      @FormParam("meant") @Nullable List<String> meant,
      @FormParam("ordinary") @Nullable String ordinary,
      @FormParam("stops") @Nullable String stops) {
    Set<Intent> intents = EnumSet.noneOf(Intent.class);
    if (meant != null)
      for (String name : meant) intents.add(named(MEANINGS.stream(), "meant", name));
    // Nothing ticked may be a slip: "it means nothing" has to be said.
    if (intents.isEmpty() == (ordinary == null))
      return Response.status(422)
          .entity(Pages.readReply(view(carrierId, true), new Times()))
          .build();
    Set<StopScope> ends =
        intents.contains(Intent.STOP) && stops != null && !stops.isEmpty()
            ? Set.of(named(Arrays.stream(StopScope.values()), "stops", stops))
            : Set.of();
    labelling.label(carrierId, intents, ends, caller.getPrincipal().getName());
    return Response.seeOther(URI.create("/console/work-items")).build();
  }

  private static final List<Intent> MEANINGS =
      Arrays.stream(Intent.values()).filter(each -> each != Intent.UNCLEAR).toList();

  private View view(String carrierId, boolean missing) {
    Stored known =
        messages.findReadable(carrierId).orElseThrow(() -> Problem.notFound("reply", carrierId));
    return new View(
        carrierId,
        known.words(),
        known.receivedAt(),
        MEANINGS.stream()
            .map(
                each ->
                    new Choice(each.name(), says(each), known.intents().contains(each) && !missing))
            .toList(),
        missing);
  }

  /** What a reader looks for in the words. */
  private static String says(Intent intent) {
    return switch (intent) {
      case STOP -> "Stop writing, ringing, or both";
      case WRONG_PERSON -> "This is not the borrower, or not the borrower's number";
      case DISTRESS -> "Somebody may come to harm: self-harm, violence, a threat";
      case BEREAVEMENT -> "Somebody has died";
      case REPRESENTED -> "An adviser, a lawyer or a trustee acts for the borrower";
      case DISPUTE -> "The debt or its sum is not accepted";
      case COMPLAINT -> "Dissatisfied with how we act";
      case HARDSHIP -> "Cannot pay: work, illness, money for food";
      case WANTS_PERSON -> "Wants to talk with a person";
      case AUTHENTICITY -> "Asks who we are, or whether this is a fraud";
      case ALREADY_PAID -> "Has paid";
      case WANTS_PLAN -> "Wants to pay in parts";
      case ACCEPTS_PLAN -> "Says yes to a plan";
      case PROMISE_TO_PAY -> "Names a day on which something will be paid";
      case HELP -> "Asks how this works";
      case START -> "Wants texts again";
      case UNCLEAR -> "";
    };
  }

  private static <E extends Enum<E>> E named(Stream<E> known, String field, String name) {
    return known
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() -> Problem.badInput(field, name, "is none that the page offers"));
  }
}
