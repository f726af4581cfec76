package humane.reminder.voice;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The borrower knows how things stand and says what they would like. */
public record Menu(Known.Borrower borrower, Misses misses) implements Known {

  @Override
  public Turn hear(Heard heard, Situation situation) {
    return switch (heard) {
      case Heard.Pressed(String keys) -> chosen(ofKey(keys), Understood.of(), situation);
      case Heard.Spoke(Understood words) -> chosen(words.leading(), words, situation);
      case Heard.Silence silence -> missed(situation);
      case Heard.Began began -> missed(situation);
      case Heard.Told told -> missed(situation);
      case Heard.NotYet notYet -> missed(situation);
      case Heard.TransferEnded ended -> missed(situation);
      case Heard.HungUp hungUp -> goodbye();
    };
  }

  private static @Nullable Meaning ofKey(String key) {
    return switch (key) {
      case "1" -> Meaning.PROMISE;
      case "2" -> Meaning.PLAN;
      case "3" -> Meaning.PAID;
      case "4" -> Meaning.DISPUTE;
      case "5" -> Meaning.HARDSHIP;
      case "6" -> Meaning.CALL_BACK;
      case "7" -> Meaning.COMPLAINT;
      case "8" -> Meaning.STOP_CALLS;
      case "9" -> Meaning.REPEAT;
      default -> null;
    };
  }

  private Turn chosen(@Nullable Meaning meaning, Understood words, Situation situation) {
    if (meaning == null) return missed(situation);
    return switch (meaning) {
      case STOP_ALL, STOP_CALLS, DISTRESS, DANGER_AT_HOME, DANGER_TO_OTHERS ->
          Urgent.turn(Understood.of(meaning), this);
      case PROMISE -> AskingDay.next(borrower, words, situation);
      case GOES_WITHOUT -> Promises.refused(borrower, AccountWords.PROMISE_TOO_MUCH);
      case PLAN -> HearingPlan.first(borrower);
      case CALL_BACK -> AskingHour.next(borrower, words);
      case PAID -> Confirming.of(borrower, Wish.of(Wish.Kind.PAID));
      case DISPUTE -> Confirming.of(borrower, Wish.of(Wish.Kind.DISPUTE));
      case VALIDATION -> Confirming.of(borrower, Wish.of(Wish.Kind.VALIDATION));
      case COMPLAINT -> Confirming.of(borrower, Wish.of(Wish.Kind.COMPLAINT));
      case HARDSHIP -> Confirming.of(borrower, Wish.of(Wish.Kind.HARDSHIP));
      case ILLNESS -> Confirming.of(borrower, Wish.of(Wish.Kind.ILLNESS));
      case BEREAVEMENT -> Confirming.of(borrower, Wish.of(Wish.Kind.BEREAVED));
      case REPRESENTED -> Confirming.of(borrower, Wish.of(Wish.Kind.REPRESENTED));
      case REPEAT ->
          borrower.asks(new Menu(borrower, misses), Then.choice(true), AccountWords.MENU);
      case GOODBYE, NO -> goodbye();
      case WRONG_NUMBER, CHILD, SOMEBODY_ELSE, WHO_CALLS, CHECK_CODE, NO_RECORDING, PERSON ->
          HandOver.of(this, situation);
      case YES -> missed(situation);
    };
  }

  private Turn goodbye() {
    return new Turn(
        new Ended(brokenOff(), true), Turn.open(OpenWords.GOODBYE), new Then.HangUp(), List.of());
  }

  private Turn missed(Situation situation) {
    Misses now = misses.oneMore();
    return now.enough()
        ? HandOver.of(this, situation)
        : new Turn(
            new Menu(borrower, now),
            List.of(
                borrower.says(
                    now.onlyKeys() ? AccountWords.MENU_BY_KEYS : AccountWords.MENU, Map.of())),
            Then.choice(!now.onlyKeys()),
            List.of());
  }
}
