package humane.reminder.complaint.web;

import com.fasterxml.jackson.databind.JsonNode;
import humane.reminder.wording.WrittenLanguage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Where a complaint stands, for whoever brought it: nothing of whom it is about.
 *
 * @param state the word of the page that says it
 * @param readBy until when a person has read it; empty where that is done
 * @param answerBy until when the answer is there; empty where it is
 */
public record Standing(
    String state,
    String receivedOn,
    String readBy,
    String answerBy,
    String answer,
    String answeredOn,
    boolean othersContacted) {
  private static final String ACKNOWLEDGE = "acknowledge";
  private static final String DECIDE = "decide";
  private static final String VERIFY = "verify";

  /** Nobody has told borrower-service yet. */
  static Standing waiting(Instant receivedAt, ZoneId zone, WrittenLanguage language) {
    return new Standing("stateRECEIVED", day(receivedAt, zone, language), "", "", "", "", false);
  }

  static Standing of(JsonNode complaint, ZoneId zone, WrittenLanguage language) {
    String state = complaint.path("state").asText();
    boolean answered = complaint.hasNonNull("answer");
    boolean extended = complaint.hasNonNull("extendedReason");
    return new Standing(
        "state" + state,
        day(Instant.parse(complaint.path("receivedAt").asText()), zone, language),
        state.equals("RECEIVED") ? due(complaint, ACKNOWLEDGE, false, language) : "",
        answered ? "" : due(complaint, DECIDE, extended, language),
        complaint.path("answer").asText(""),
        complaint.hasNonNull("answeredAt")
            ? day(Instant.parse(complaint.path("answeredAt").asText()), zone, language)
            : "",
        complaint.path("familyContact").asBoolean());
  }

  /**
   * The earliest date of that step; of a complex complaint, the longer one that it was given. Where
   * no rule names a day for a decision, the one by which a disputed debt must be verified.
   */
  private static String due(
      JsonNode complaint, String step, boolean extension, WrittenLanguage language) {
    return earliest(complaint, step, extension)
        .or(() -> step.equals(DECIDE) ? earliest(complaint, VERIFY, false) : Optional.empty())
        .map(day -> written(day, language))
        .orElse("");
  }

  private static Optional<LocalDate> earliest(JsonNode complaint, String step, boolean extension) {
    return StreamSupport.stream(complaint.path("clocks").spliterator(), false)
        .filter(clock -> clock.path("step").asText().startsWith(step))
        .filter(clock -> clock.path("extension").asBoolean() == extension)
        .map(clock -> LocalDate.parse(clock.path("dueOn").asText()))
        .min(LocalDate::compareTo);
  }

  private static String day(Instant at, ZoneId zone, WrittenLanguage language) {
    return written(LocalDate.ofInstant(at, zone), language);
  }

  private static String written(LocalDate day, WrittenLanguage language) {
    return Objects.requireNonNull(
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(Locale.forLanguageTag(language.tag()))
            .format(day));
  }
}
