package humane.handset.phone.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import humane.handset.message.Message;
import humane.handset.message.job.Inbox;
import humane.handset.number.E164;
import humane.handset.phone.Answers;
import humane.handset.phone.Conversation;
import humane.handset.phone.store.Phones;
import humane.kit.problem.FieldError;
import humane.kit.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A borrower's phone: what arrived, what is answered, and who picks up. */
@Path("/numbers")
@RunOnVirtualThread
public class NumbersResource {
  private static final int WHOLE_THREAD = 10_000;
  private static final int PAGE_MAX = 500;

  private final Phones phones;
  private final Inbox inbox;

  NumbersResource(Phones phones, Inbox inbox) {
    this.phones = phones;
    this.inbox = inbox;
  }

  /**
   * @param direction inbound, outbound-api or outbound-reply: seen from the lender, as Twilio does
   */
  public record Text(
      OffsetDateTime at,
      String direction,
      String body,
      String status,
      String sid,
      String from,
      String to) {
    static Text of(Message message) {
      return new Text(
          message.at().atOffset(ZoneOffset.UTC),
          message.direction().word(),
          message.body(),
          message.status(),
          message.sid(),
          message.from(),
          message.to());
    }
  }

  /**
   * @param to the lender's number; the one that wrote last unless told
   */
  public record NewText(@Nullable String text, @Nullable String to) {}

  public record Behaviour(@Nullable Answers answers) {}

  public record Item(String number, long messages, OffsetDateTime lastAt, long unread) {
    static Item of(Conversation one) {
      return new Item(
          one.number(), one.messages(), one.lastAt().atOffset(ZoneOffset.UTC), one.unread());
    }
  }

  @JsonInclude(JsonInclude.Include.ALWAYS)
  public record Items(List<Item> items, @Nullable String next) {}

  @GET
  public Items numbers(
      @QueryParam("search") @DefaultValue("") String search,
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @DefaultValue("100") int limit) {
    int size = Math.clamp(limit, 1, PAGE_MAX);
    List<Conversation> found =
        phones.conversations(search.replaceAll("[^0-9]", ""), cursor(after), size + 1);
    List<Conversation> shown = found.size() > size ? found.subList(0, size) : found;
    return new Items(
        shown.stream().map(Item::of).toList(),
        found.size() > size ? Long.toString(shown.getLast().lastSeq()) : null);
  }

  @GET
  @Path("{number}/messages")
  public List<Text> thread(@PathParam("number") String number) {
    return phones.thread(checked(number), WHOLE_THREAD).stream().map(Text::of).toList();
  }

  @POST
  @Path("{number}/messages")
  public Response text(@PathParam("number") String number, @Nullable NewText text) {
    String phone = checked(number);
    if (text == null || text.text() == null || text.text().isBlank())
      throw Problem.badInput(List.of(FieldError.missing("text")));
    String lender =
        text.to() != null
            ? text.to()
            : phones.partner(phone).orElseThrow(NumbersResource::nobodyToText);
    return Response.status(Response.Status.CREATED)
        .entity(Text.of(inbox.receive(phone, lender, text.text())))
        .build();
  }

  @PUT
  @Path("{number}/behaviour")
  public Behaviour behave(@PathParam("number") String number, @Nullable Behaviour wanted) {
    phones.behave(checked(number), wanted == null ? null : wanted.answers());
    return new Behaviour(phones.behaviour(number).orElse(null));
  }

  private static long cursor(@Nullable String after) {
    if (after == null) return Long.MAX_VALUE;
    if (!after.matches("[0-9]{1,18}"))
      throw Problem.badInput("after", after, "is not a place in this list");
    return Long.parseLong(after);
  }

  private static String checked(String number) {
    return E164.of(number)
        .orElseThrow(
            () ->
                Problem.badInput(
                    "number", number, "is not in the form of E.164, such as +8613490104729"));
  }

  private static Problem nobodyToText() {
    return Problem.conflict(
        "nobody-to-text",
        "The lender has not registered a number yet, and none has written to this phone.");
  }
}
