package humane.borrower.wishes.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import humane.borrower.contactpoint.MaskedText;
import humane.borrower.contactpoint.StatedBy;
import humane.borrower.wishes.Consent;
import humane.borrower.wishes.ConsentChannel;
import humane.borrower.wishes.ConsentKind;
import humane.kit.problem.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A consent in the agreed form; a plain refusal has only {@code withdrawnAt}.
 *
 * @param wording the very words the borrower agreed to, at most {@value #WORDING_LENGTH_MAX}
 *     characters
 * @param expiresOn the last day it is given for, null for no end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ConsentForm(
    @Nullable ConsentChannel channel,
    @Nullable ConsentKind kind,
    @Nullable String contactPointId,
    @Nullable OffsetDateTime givenAt,
    @Nullable OffsetDateTime withdrawnAt,
    @Nullable String source,
    @Nullable String wording,
    @Nullable LocalDate expiresOn) {
  private static final int WORDING_LENGTH_MAX = 4000;

  public static ConsentForm of(Consent consent) {
    OffsetDateTime said = consent.saidAt().atOffset(ZoneOffset.UTC);
    return new ConsentForm(
        consent.kind().channel(),
        consent.kind(),
        consent.contactPointId(),
        consent.given() ? said : null,
        consent.given() ? null : said,
        consent.source(),
        consent.wording(),
        consent.expiresOn());
  }

  /**
   * @throws Problem 400
   */
  Consent consent(String borrowerId, StatedBy statedBy, Instant now) {
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
    if (wording != null && wording.length() > WORDING_LENGTH_MAX)
      throw Problem.badInput(
          "wording", null, "is longer than " + WORDING_LENGTH_MAX + " characters");
    if (given && expiresOn != null && expiresOn.isBefore(said.toLocalDate()))
      throw Problem.badInput("expiresOn", expiresOn.toString(), "lies before givenAt");
    return new Consent(
        borrowerId,
        kind,
        contactPointId,
        given,
        saidAt,
        source,
        statedBy,
        wording == null ? null : MaskedText.of(wording),
        given ? expiresOn : null);
  }
}
