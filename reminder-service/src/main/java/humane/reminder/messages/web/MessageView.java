package humane.reminder.messages.web;

import humane.reminder.messages.Message;
import humane.reminder.wording.WrittenLanguage;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One message in the reader's words. */
public record MessageView(
    String when,
    String title,
    String tone,
    String words,
    String number,
    String why,
    List<String> reasons,
    String notBefore) {

  /** How the sources of the house's own rules begin, in every pack. */
  private static final String OF_THE_HOUSE = "House rule";

  static MessageView of(
      Message message,
      Map<String, String> t,
      Map<String, String> reasonWords,
      OwnNumbers.Shown own,
      WrittenLanguage language) {
    return new MessageView(
        time(message.at(), own.zone(), language),
        t.getOrDefault("channel_" + message.channel(), message.channel())
            + " · "
            + state(message, t),
        tone(message),
        message.words() == null ? "" : message.words(),
        message.numberToken() == null
            ? ""
            : own.numberEnds().getOrDefault(message.numberToken(), ""),
        message.purpose() == null ? "" : t.getOrDefault("because_" + message.purpose(), ""),
        message.reasons().stream()
            .map(
                reason ->
                    reasonWords.getOrDefault(reason.code(), reasonWords.get("OTHER"))
                        + source(reason, t))
            .distinct()
            .toList(),
        message.notBefore() == null ? "" : time(message.notBefore(), own.zone(), language));
  }

  /** A law by its name; what the house asks of itself has no name that a borrower could look up. */
  private static String source(Message.Reason reason, Map<String, String> t) {
    String source = reason.source().startsWith(OF_THE_HOUSE) ? t.get("ownRule") : reason.source();
    return source == null || source.isEmpty() ? "" : " (" + source + ")";
  }

  private static @Nullable String state(Message message, Map<String, String> t) {
    return switch (message.kind()) {
      case HELD_BACK -> t.get("heldBack");
      case HEARD -> t.get("youWrote");
      case OUTSIDE -> t.get("outside");
      case STOPPED -> t.get("youStopped");
      case SENT ->
          switch (String.valueOf(message.state())) {
            case "DELIVERED" -> t.get("delivered");
            case "UNDELIVERED", "REFUSED" -> t.get("undelivered");
            case "RELEASED" -> t.get("cancelled");
            case "RESERVED" -> t.get("waiting");
            case "UNKNOWN" -> t.get("unknown");
            default -> t.get("sent");
          };
    };
  }

  private static String tone(Message message) {
    return switch (message.kind()) {
      case HELD_BACK -> "wait";
      case STOPPED -> "stop";
      case SENT, HEARD, OUTSIDE -> "good";
    };
  }

  private static String time(Instant at, ZoneId zone, WrittenLanguage language) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(Locale.forLanguageTag(language.tag()))
        .format(at.atZone(zone));
  }
}
