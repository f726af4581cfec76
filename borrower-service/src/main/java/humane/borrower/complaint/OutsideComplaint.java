package humane.borrower.complaint;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who is not the borrower complains of. Who they are is not asked.
 *
 * @param places the jurisdictions whose clocks count; empty where nobody has said
 * @param borrowerId whom it is about; null where nobody knows
 * @param numberTokens of the numbers that it was about, so far as one was named
 * @param othersContacted whether they say that somebody else was contacted; their words may say so
 *     too
 */
public record OutsideComplaint(
    String text,
    String channel,
    Instant receivedAt,
    List<String> places,
    @Nullable String borrowerId,
    List<String> numberTokens,
    boolean othersContacted) {

  public OutsideComplaint {
    places = List.copyOf(places);
    numberTokens = List.copyOf(numberTokens);
  }

  public boolean familyContact() {
    return othersContacted || FamilyContact.isMentionedIn(text);
  }
}
