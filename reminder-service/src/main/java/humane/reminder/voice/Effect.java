package humane.reminder.voice;

import org.jspecify.annotations.Nullable;

/** Something that is really done, in the transaction that stores the turn. */
public sealed interface Effect {

  /** Asks borrower-service whether these are right; the answer comes as {@link News}. */
  record Verify(Facts facts) implements Effect {}

  /**
   * Either two facts or a PIN, as keys.
   *
   * @param contractKeys the keys of the last four signs of the contract number
   * @param month 1 to 12
   * @param figure a decimal with a point
   */
  record Facts(
      @Nullable String contractKeys,
      @Nullable Integer month,
      @Nullable String figure,
      @Nullable String pin) {
    @Override
    public String toString() {
      return "Facts[hidden]";
    }
  }

  record AcceptPlan(Standing.Offer offer) implements Effect {}

  record CheckCode(String keys) implements Effect {}

  /** Something that protects, also when we do not know who says it. */
  record Protect(Meaning meaning) implements Effect {}

  /** Something else was on the borrower's own phone (conduct §3). */
  record SomebodyElseAnswered() implements Effect {}

  /** A verified borrower's wish, read back and confirmed. */
  record RecordWish(Wish wish) implements Effect {}

  /** The borrower would like to look at plans: a link by text, because it was asked for. */
  record SendPlanLink() implements Effect {}

  /** Somebody in the team is to call or write. */
  record WantPerson() implements Effect {}

  record StartRecording() implements Effect {}

  /** What was recorded so far is thrown away, and nothing more is. */
  record DropRecording() implements Effect {}
}
