package humane.kit.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with an input.
 *
 * @param field where, as a path a caller can follow: {@code statement.incomes[0].amountMinor}
 * @param value what was found there, masked by whoever reports it when it is personal; null if
 *     nothing was there
 * @param reason why it is wrong, as a sentence
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record FieldError(String field, @Nullable String value, String reason) {

  /** A value that has to be there and is not. */
  public static FieldError missing(String field) {
    return new FieldError(field, null, "is required");
  }
}
