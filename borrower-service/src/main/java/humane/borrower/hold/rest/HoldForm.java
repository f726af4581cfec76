package humane.borrower.hold.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import humane.borrower.hold.Hold;
import humane.borrower.hold.HoldKind;
import humane.kit.problem.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A hold to be set. Days may come as instants: the day they name at their own offset counts. */
record HoldForm(
    @Nullable HoldKind kind,
    @Nullable List<String> accountRefs,
    @Nullable String from,
    @Nullable String until,
    @Nullable String by,
    @Nullable String note,
    @Nullable String commandId,
    @Nullable Long sequence) {

  /** A hold as it is told. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Answer(
      String id,
      HoldKind kind,
      @Nullable List<String> accountRefs,
      LocalDate from,
      @Nullable LocalDate until,
      String by,
      @Nullable String note,
      Instant createdAt,
      @Nullable Instant endedAt) {

    static Answer of(Hold hold) {
      return new Answer(
          hold.id(),
          hold.kind(),
          hold.accountRefs(),
          hold.from(),
          hold.until(),
          hold.by(),
          hold.note(),
          hold.createdAt(),
          hold.endedAt());
    }
  }

  static @Nullable LocalDate day(String field, @Nullable String written) {
    if (written == null) return null;
    try {
      return written.length() > 10
          ? OffsetDateTime.parse(written).toLocalDate()
          : LocalDate.parse(written);
    } catch (DateTimeException broken) {
      throw Problem.badInput(field, written, "must be a date like 2026-11-23");
    }
  }
}
