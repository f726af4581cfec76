package humane.borrower.wishes.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import humane.borrower.wishes.Consent;
import humane.borrower.wishes.ConsentChannel;
import humane.borrower.wishes.ConsentKind;
import humane.kit.problem.Problem;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A consent in the agreed form; a plain refusal has only {@code withdrawnAt}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConsentForm(
    @Nullable ConsentChannel channel,
    @Nullable ConsentKind kind,
    @Nullable String contactPointId,
    @Nullable OffsetDateTime givenAt,
    @Nullable OffsetDateTime withdrawnAt,
    @Nullable String source) {

  public static ConsentForm of(Consent consent) {
    OffsetDateTime said = consent.saidAt().atOffset(ZoneOffset.UTC);
    return new ConsentForm(
        consent.kind().channel(),
        consent.kind(),
        consent.contactPointId(),
        consent.given() ? said : null,
        consent.given() ? null : said,
        consent.source());
  }

  /**
   * @throws Problem 400
   */
  Consent consent(String borrowerId, Instant now) {
    if (kind == null) throw Problem.badInput("kind", null, "is required");
    if (channel != null && channel != kind.channel())
      throw Problem.badInput("channel", channel.name(), "does not go with " + kind);
    if (givenAt == null && withdrawnAt == null)
      throw Problem.badInput("givenAt", null, "is required, or withdrawnAt");
    boolean given = givenAt != null && (withdrawnAt == null || givenAt.isAfter(withdrawnAt));
    OffsetDateTime said = Objects.requireNonNull(given ? givenAt : withdrawnAt);
    Instant saidAt = said.toInstant();
    if (given && saidAt.isAfter(now))
      throw Problem.badInput("givenAt", said.toString(), "lies in the future");
    if (given && (source == null || source.isBlank()))
      throw Problem.badInput(
          "source", null, "is required: a consent counts only with its date and source");
    return new Consent(borrowerId, kind, contactPointId, given, saidAt, source);
  }
}
