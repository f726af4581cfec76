package humane.borrower.signin.rest;

import humane.borrower.signin.store.MessageRequests;
import humane.borrower.signin.store.MessageRequests.Fetched;
import humane.borrower.signin.store.MessageRequests.Kind;
import humane.borrower.signin.store.MessageRequests.Words;
import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The code or link behind a MESSAGE_WANTED, given out once. */
@Path("/message-requests/{id}/text")
public class MessageRequestResource {
  private static final String UNKNOWN_LANGUAGE = "und";

  /**
   * @param text the code or the link itself
   * @param templateId the approved text it belongs into, and {@code params} the gap it fills there
   */
  record Answer(
      String id,
      String borrowerId,
      String contactPointId,
      String numberToken,
      String purpose,
      Kind kind,
      String text,
      String language,
      Instant expiresAt,
      String templateId,
      Map<String, String> params) {}

  private final MessageRequests requests;

  MessageRequestResource(MessageRequests requests) {
    this.requests = requests;
  }

  @POST
  @RolesAllowed(Roles.SERVICE)
  @RunOnVirtualThread
  public Answer text(String id) {
    return switch (requests.fetch(id)) {
      case Fetched.Given(Words words) ->
          new Answer(
              words.id(),
              words.borrowerId(),
              words.contactPointId(),
              words.numberToken(),
              words.kind().purpose(),
              words.kind(),
              words.text(),
              language(words.language()),
              words.expiresAt(),
              templateOf(words.kind()),
              Map.of(gapOf(words.kind()), words.text()));
      case Fetched.Gone() ->
          throw Problem.of(
              410,
              "already-given-out",
              "Given out before",
              "These words were given out before, or their time is over.");
      case Fetched.Unknown() -> throw Problem.notFound("message request", id);
    };
  }

  private static String language(@Nullable String language) {
    return language == null ? UNKNOWN_LANGUAGE : language;
  }

  private static String templateOf(Kind kind) {
    return switch (kind) {
      case CODE -> "one-time-code";
      case SIGN_IN_LINK -> "sign-in-link";
    };
  }

  private static String gapOf(Kind kind) {
    return switch (kind) {
      case CODE -> "oneTimeCode";
      case SIGN_IN_LINK -> "link";
    };
  }
}
