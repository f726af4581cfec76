package humane.reminder.reply.rest;

import humane.kit.identity.Roles;
import humane.kit.problem.FieldError;
import humane.kit.problem.Problem;
import humane.reminder.reply.Consequences;
import humane.reminder.reply.Intent;
import humane.reminder.reply.Reading;
import humane.reminder.reply.Understanding;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a reply would be taken to mean, and what would follow; nothing is stored and nothing is
 * sent.
 */
@Path("/replies/preview")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.COMPLIANCE, Roles.ADMIN})
@RunOnVirtualThread
public class ReplyPreviewResource {
  private static final int TEXT_LENGTH_MAX = 1600;

  private final Understanding understanding;

  ReplyPreviewResource(Understanding understanding) {
    this.understanding = understanding;
  }

  /** A text as a borrower might send it, and the language we write to that borrower in (BCP 47). */
  public record Asked(@Nullable String text, @Nullable String language) {}

  /**
   * The agreed answer.
   *
   * @param supposed what protects and is not sure enough to act on, but for a person to look at
   * @param sort whether it is a message, one in a language we do not read, or says nothing
   */
  public record Preview(
      Intent intent,
      List<Reading.Found> intents,
      Set<Intent> supposed,
      Reading.Sort sort,
      Reading.Method method,
      List<ConsequenceView> consequences) {}

  @POST
  public Preview preview(@Nullable Asked asked) {
    if (asked == null || asked.text() == null) throw Problem.badInput("text", null, "is needed");
    if (asked.text().length() > TEXT_LENGTH_MAX)
      throw Problem.badInput("text", null, "is longer than " + TEXT_LENGTH_MAX + " characters");
    requireLanguage(asked.language());
    Reading reading = understanding.read(asked.text());
    return new Preview(
        reading.leading(),
        reading.intents(),
        reading.supposed(),
        reading.sort(),
        reading.method(),
        Consequences.of(reading).stream().map(ConsequenceView::of).toList());
  }

  private static void requireLanguage(@Nullable String language) {
    if (language == null) return;
    try {
      new Locale.Builder().setLanguageTag(language);
    } catch (IllformedLocaleException notALanguage) {
      throw Problem.badInput(
          List.of(new FieldError("language", language, "is not a language tag of BCP 47")));
    }
  }
}
