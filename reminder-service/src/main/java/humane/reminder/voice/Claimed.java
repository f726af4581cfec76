package humane.reminder.voice;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody says that they are the borrower. The PIN, or two facts that a family does not know, are
 * asked for by keypad and compared only when all are there, so that none is confirmed by itself.
 *
 * @param contractKeys the first fact, once it is given
 * @param month of the last payment, once it is given
 * @param triesHere how often something was compared in this call
 */
public record Claimed(
    @Nullable String contractKeys, @Nullable Integer month, Misses misses, int triesHere)
    implements State {
  static final int TRIES_IN_A_CALL_MAX = 2;

  private static final Pattern CONTRACT = Pattern.compile("\\d{4}");
  private static final Pattern PIN = Pattern.compile("\\d{6,12}");
  private static final Pattern MONTH = Pattern.compile("0?[1-9]|1[0-2]");
  private static final Pattern FIGURE = Pattern.compile("\\d{1,9}(\\*\\d{1,2})?");

  static Turn first() {
    return Turn.ask(
        new Claimed(null, null, Misses.none(), 0), Then.figures(), OpenWords.ASK_CONTRACT);
  }

  static Turn again(int triesHere) {
    return Turn.ask(
        new Claimed(null, null, Misses.none(), triesHere),
        Then.figures(),
        OpenWords.FACTS_DO_NOT_FIT,
        OpenWords.ASK_CONTRACT);
  }

  @Override
  public Turn hear(Heard heard, Situation situation) {
    return switch (heard) {
      case Heard.Pressed(String keys) -> pressed(keys, situation);
      case Heard.Spoke(Understood words) -> spoke(words, situation);
      case Heard.Silence silence -> missed(situation, true);
      case Heard.Began began -> missed(situation, true);
      case Heard.Told told -> missed(situation, true);
      case Heard.NotYet notYet -> missed(situation, true);
      case Heard.TransferEnded ended -> missed(situation, true);
      case Heard.HungUp hungUp -> Turn.ends(brokenOff(), List.of());
    };
  }

  private Turn pressed(String keys, Situation situation) {
    if (contractKeys == null) {
      if (PIN.matcher(keys).matches()) return check(new Effect.Facts(null, null, null, keys));
      if (CONTRACT.matcher(keys).matches())
        return asks(new Claimed(keys, null, Misses.none(), triesHere), OpenWords.ASK_MONTH);
    } else if (month == null) {
      if (MONTH.matcher(keys).matches())
        return asks(
            new Claimed(contractKeys, Integer.valueOf(keys), Misses.none(), triesHere),
            OpenWords.ASK_FIGURE);
    } else if (FIGURE.matcher(keys).matches())
      return check(new Effect.Facts(contractKeys, month, keys.replace('*', '.'), null));
    return missed(situation, false);
  }

  private Turn check(Effect.Facts facts) {
    return new Turn(
        new Checking(triesHere + 1, 0),
        Turn.open(OpenWords.ONE_MOMENT),
        new Then.Wait(),
        List.of(new Effect.Verify(facts)));
  }

  private Turn spoke(Understood words, Situation situation) {
    Meaning leading = words.leading();
    if (leading == Meaning.CHILD) return Leaving.child();
    if (leading == Meaning.SOMEBODY_ELSE || leading == Meaning.NO) return Leaving.courteously();
    if (leading == Meaning.WHO_CALLS) return Leaving.to(OpenWords.WHO_CALLS);
    if (leading == Meaning.GOODBYE)
      return Turn.ends(Disposition.HUNG_UP, List.of(), OpenWords.GOODBYE);
    return missed(situation, false);
  }

  private Turn missed(Situation situation, boolean silent) {
    Misses now = misses.oneMore();
    if (now.enough())
      return silent
          ? Turn.ends(Disposition.HUNG_UP, List.of(), OpenWords.LATER)
          : HandOver.of(this, situation);
    OpenWords again =
        contractKeys == null
            ? OpenWords.ASK_CONTRACT_BY_KEYS
            : month == null ? OpenWords.ASK_MONTH : OpenWords.ASK_FIGURE;
    return Turn.ask(
        new Claimed(contractKeys, month, now, triesHere),
        new Then.Listen(0, !now.onlyKeys()),
        again);
  }

  private static Turn asks(Claimed next, OpenWords words) {
    return Turn.ask(next, Then.figures(), words);
  }
}
