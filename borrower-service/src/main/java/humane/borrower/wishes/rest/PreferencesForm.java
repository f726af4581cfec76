package humane.borrower.wishes.rest;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import humane.borrower.wishes.AgreedTime;
import humane.borrower.wishes.ConsentChannel;
import humane.borrower.wishes.Wishes;
import humane.kit.problem.FieldError;
import humane.kit.problem.Problem;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Wishes in the agreed form. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PreferencesForm(
    @JsonFormat(pattern = "HH:mm") @Nullable LocalTime notBefore,
    @JsonFormat(pattern = "HH:mm") @Nullable LocalTime notAfter,
    @Nullable List<DayOfWeek> avoidDays,
    @Nullable List<AgreedTimeForm> agreedTimes,
    @Nullable ConsentChannel preferredChannel,
    @Nullable String language) {
  private static final int AGREED_TIMES_MAX = 20;
  private static final int DAYS_OF_WEEK = 7;

  /** One agreed time. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record AgreedTimeForm(
      @JsonFormat(pattern = "HH:mm") @Nullable LocalTime from,
      @JsonFormat(pattern = "HH:mm") @Nullable LocalTime to,
      @Nullable OffsetDateTime agreedAt) {}

  public static PreferencesForm of(Wishes wishes, @Nullable String language) {
    return new PreferencesForm(
        wishes.notBefore(),
        wishes.notAfter(),
        wishes.avoidDays(),
        wishes.agreedTimes().stream()
            .map(
                time ->
                    new AgreedTimeForm(
                        time.from(), time.to(), time.agreedAt().atOffset(ZoneOffset.UTC)))
            .toList(),
        wishes.preferredChannel(),
        language);
  }

  Wishes wishes(Instant now) {
    List<FieldError> errors = new ArrayList<>();
    List<AgreedTimeForm> times = agreedTimes == null ? List.of() : agreedTimes;
    if (times.size() > AGREED_TIMES_MAX)
      errors.add(
          new FieldError("agreedTimes", null, "has more than " + AGREED_TIMES_MAX + " entries"));
    List<AgreedTime> agreed = new ArrayList<>();
    for (int at = 0; at < times.size(); at++) {
      AgreedTimeForm time = times.get(at);
      LocalTime from = time.from();
      LocalTime to = time.to();
      Instant agreedAt = time.agreedAt() == null ? now : time.agreedAt().toInstant();
      if (from == null || to == null || !from.isBefore(to))
        errors.add(new FieldError("agreedTimes[" + at + "]", null, "needs a from before its to"));
      else agreed.add(new AgreedTime(from, to, agreedAt));
      if (agreedAt.isAfter(now))
        errors.add(new FieldError("agreedTimes[" + at + "].agreedAt", null, "lies in the future"));
    }
    if (notBefore != null && notAfter != null && !notBefore.isBefore(notAfter))
      errors.add(new FieldError("notAfter", notAfter.toString(), "must be later than notBefore"));
    List<DayOfWeek> avoided = avoidDays == null ? List.of() : avoidDays;
    if (avoided.stream().distinct().count() == DAYS_OF_WEEK)
      errors.add(
          new FieldError(
              "avoidDays",
              null,
              "names every day; to end all contact, set the hold CEASE or withdraw the consents"));
    if (!errors.isEmpty()) throw Problem.badInput(errors);
    return new Wishes(notBefore, notAfter, avoided, agreed, preferredChannel);
  }
}
