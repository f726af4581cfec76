package humane.borrower.wishes.store;

import humane.borrower.changefeed.ChangeKind;
import humane.borrower.changefeed.Changes;
import humane.borrower.contactpoint.StatedBy;
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
import java.util.Optional;
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
    borrowers.lockLiving(borrowerId);
    wishes.keep(borrowerId, wished);
    if (language != null) wishes.chooseLanguage(borrowerId, language);
    tell(borrowerId);
  }

  /**
   * @param phrase words that {@link humane.borrower.wishes.Phrase} finds fine; null takes them away
   */
  @Transactional
  public void phrase(String borrowerId, @Nullable String phrase) {
    borrowers.lockLiving(borrowerId);
    wishes.choosePhrase(borrowerId, phrase);
    tell(borrowerId);
  }

  /**
   * Takes a word, unless what is known counts for more, or says the same.
   *
   * @return the word that counts now
   * @throws Problem 409 when somebody tells of a consent that the borrower has withdrawn
   */
  @Transactional
  public Consent say(Consent word) {
    borrowers.lockLiving(word.borrowerId());
    List<Consent> counting = consents.newest(List.of(word.borrowerId()));
    if (counting.stream().anyMatch(one -> one.forbids(word)))
      throw Problem.conflict(
          "consent-withdrawn",
          "The borrower has withdrawn this consent; only the borrower can give it again.");
    Optional<Consent> known =
        counting.stream()
            .filter(
                one ->
                    one.kind() == word.kind()
                        && Objects.equals(one.contactPointId(), word.contactPointId()))
            .findFirst();
    if (known.isPresent() && !known.get().isChangedBy(word)) return known.get();
    consents.add(List.of(word));
    tell(word.borrowerId());
    return word;
  }

  /** Opens or closes a channel for all numbers, and takes back what was said of single ones. */
  @Transactional
  public void close(String borrowerId, ConsentKind kind, Instant at, String source) {
    for (Consent consent : consents.newest(List.of(borrowerId)))
      if (consent.kind() == kind && consent.contactPointId() != null && consent.given())
        say(
            new Consent(
                borrowerId, kind, consent.contactPointId(), false, at, source, StatedBy.BORROWER));
    say(new Consent(borrowerId, kind, null, false, at, source, StatedBy.BORROWER));
  }

  private void tell(String borrowerId) {
    feed.append(List.of(Changes.ofBorrower(ChangeKind.WISHES_CHANGED, borrowerId, Map.of())));
  }
}
