package humane.borrower.wishes.store;

import humane.borrower.changefeed.ChangeKind;
import humane.borrower.changefeed.Changes;
import humane.borrower.profile.store.BorrowerStore;
import humane.borrower.wishes.Consent;
import humane.borrower.wishes.ConsentKind;
import humane.borrower.wishes.Wishes;
import humane.kit.feed.ChangeFeed;
import humane.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes a borrower's word, from a page, a person or another service, and lets the others know. */
@ApplicationScoped
public class WishKeeping {
  private final BorrowerStore borrowers;
  private final WishesStore wishes;
  private final ConsentStore consents;
  private final ChangeFeed feed;

  WishKeeping(BorrowerStore borrowers, WishesStore wishes, ConsentStore consents, ChangeFeed feed) {
    this.borrowers = borrowers;
    this.wishes = wishes;
    this.consents = consents;
    this.feed = feed;
  }

  @Transactional
  public void keep(String borrowerId, Wishes wished, @Nullable String language) {
    borrowers.lock(borrowerId);
    wishes.keep(borrowerId, wished);
    if (language != null) wishes.chooseLanguage(borrowerId, language);
    tell(borrowerId);
  }

  /**
   * The newest word counts; one that is older than what is known, or says the same again, changes
   * nothing.
   */
  @Transactional
  public Consent say(Consent word) {
    borrowers.lock(word.borrowerId());
    Consent known = newest(word.borrowerId(), word.kind(), word.contactPointId());
    if (known != null && !known.isChangedBy(word.given(), word.saidAt(), word.source()))
      return known;
    consents.add(List.of(word));
    tell(word.borrowerId());
    return word;
  }

  /**
   * A word that somebody tells for the borrower: it cannot undo what the borrower has refused.
   *
   * @throws Problem 409
   */
  @Transactional
  public Consent sayFor(Consent word) {
    borrowers.lock(word.borrowerId());
    if (consents.newest(List.of(word.borrowerId())).stream().anyMatch(one -> one.forbids(word)))
      throw Problem.conflict(
          "consent-withdrawn",
          "The borrower has withdrawn this consent; only the borrower can give it again.");
    return say(word);
  }

  /** Opens or closes a channel for all numbers, and takes back what was said of single ones. */
  @Transactional
  public void close(String borrowerId, ConsentKind kind, Instant at, String source) {
    for (Consent consent : consents.newest(List.of(borrowerId)))
      if (consent.kind() == kind && consent.contactPointId() != null && consent.given())
        say(new Consent(borrowerId, kind, consent.contactPointId(), false, at, source));
    say(new Consent(borrowerId, kind, null, false, at, source));
  }

  private @Nullable Consent newest(
      String borrowerId, ConsentKind kind, @Nullable String contactPointId) {
    return consents.newest(List.of(borrowerId)).stream()
        .filter(
            consent ->
                consent.kind() == kind && Objects.equals(consent.contactPointId(), contactPointId))
        .findFirst()
        .orElse(null);
  }

  private void tell(String borrowerId) {
    feed.append(List.of(Changes.ofBorrower(ChangeKind.WISHES_CHANGED, borrowerId, Map.of())));
  }
}
