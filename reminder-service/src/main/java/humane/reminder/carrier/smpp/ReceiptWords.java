package humane.reminder.carrier.smpp;

import humane.reminder.contactpolicy.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.bean.OptionalParameter;
import org.jspecify.annotations.Nullable;

/**
 * What a delivery report says, in our words. Carriers differ in everything but the names of its
 * fields. Source: SMPP 3.4 appendix B, and §5.2.28, §5.3.2.12 and §5.3.2.35 for the parameters that
 * count before the words.
 */
record ReceiptWords(String carrierId, String state, @Nullable String errorCode) {
  private static final Pattern ID = Pattern.compile("\\bid:\\s*(\\S+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern STATE =
      Pattern.compile("\\bstat:\\s*(\\S+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern ERROR =
      Pattern.compile("\\berr:\\s*(\\S+)", Pattern.CASE_INSENSITIVE);

  /** Empty when it does not say of which message, or what. */
  static Optional<ReceiptWords> read(DeliverSm report) {
    String words = new String(Delivered.octets(report), StandardCharsets.ISO_8859_1);
    Optional<String> id =
        Optional.ofNullable(
                report.getOptionalParameter(OptionalParameter.Receipted_message_id.class))
            .map(OptionalParameter.COctetString::getValueAsString)
            .or(() -> field(ID, words));
    Optional<String> state =
        Optional.ofNullable(report.getOptionalParameter(OptionalParameter.Message_state.class))
            .map(parameter -> stateOf(parameter.getValue()))
            .or(() -> field(STATE, words));
    return id.flatMap(
        carrierId ->
            state.map(said -> new ReceiptWords(carrierId, said, field(ERROR, words).orElse(null))));
  }

  /** Empty for a word that we do not know. */
  Optional<Outcome> outcome() {
    return switch (state) {
      case "ENROUTE", "ACCEPTD" -> Optional.of(Outcome.PENDING);
      case "DELIVRD" -> Optional.of(Outcome.DELIVERED);
      case "EXPIRED", "DELETED", "UNDELIV", "REJECTD" -> Optional.of(Outcome.UNDELIVERED);
      case "UNKNOWN" -> Optional.of(Outcome.UNKNOWN);
      default -> Optional.empty();
    };
  }

  private static String stateOf(byte number) {
    return switch (number) {
      case 1 -> "ENROUTE";
      case 2 -> "DELIVRD";
      case 3 -> "EXPIRED";
      case 4 -> "DELETED";
      case 5 -> "UNDELIV";
      case 6 -> "ACCEPTD";
      case 7 -> "UNKNOWN";
      case 8 -> "REJECTD";
      default -> "message_state " + number;
    };
  }

  private static Optional<String> field(Pattern name, String words) {
    Matcher found = name.matcher(words);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }
}
