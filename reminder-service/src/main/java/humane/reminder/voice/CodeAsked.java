package humane.reminder.voice;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Somebody, whoever it is, would like to know whether a message is from us. The answer never says
 * whose message it is, or that anybody is a customer.
 *
 * @param asked whether the code is being looked up
 */
public record CodeAsked(Misses misses, boolean asked) implements State {
  private static final Pattern KEYS = Pattern.compile("\\d{8}");

  static Turn first() {
    return Turn.ask(new CodeAsked(Misses.none(), false), Then.figures(), OpenWords.ASK_CODE);
  }

  @Override
  public Turn hear(Heard heard, Situation situation) {
    if (heard instanceof Heard.Told(News news)) return told(news, situation);
    if (asked)
      return misses.inARow() >= Checking.WAITS_MAX
          ? HandOver.of(this, situation)
          : new Turn(new CodeAsked(misses.oneMore(), true), List.of(), new Then.Wait(), List.of());
    if (heard instanceof Heard.Pressed(String keys) && KEYS.matcher(keys).matches())
      return lookUp(keys);
    if (heard instanceof Heard.Spoke(Understood words)) {
      if (words.code() != null) return lookUp(words.code());
      if (words.leading() == Meaning.GOODBYE)
        return Turn.ends(Disposition.HUNG_UP, List.of(), OpenWords.GOODBYE);
    }
    Misses now = misses.oneMore();
    return now.enough()
        ? HandOver.of(this, situation)
        : Turn.ask(
            new CodeAsked(now, false), new Then.Listen(0, !now.onlyKeys()), OpenWords.ASK_CODE);
  }

  private static Turn lookUp(String code) {
    return new Turn(
        new CodeAsked(Misses.none(), true),
        Turn.open(OpenWords.ONE_MOMENT),
        new Then.Wait(),
        List.of(new Effect.CheckCode(code)));
  }

  private Turn told(News news, Situation situation) {
    return switch (news) {
      case News.CodeChecked(boolean genuine) ->
          Turn.ends(
              Disposition.VALIDATION_REQUEST,
              List.of(),
              genuine ? OpenWords.CODE_IS_OURS : OpenWords.CODE_IS_NOT_OURS,
              OpenWords.GOODBYE);
      case News.Right unasked -> HandOver.of(this, situation);
      case News.Wrong unasked -> HandOver.of(this, situation);
      case News.PlanAccepted unasked -> HandOver.of(this, situation);
      case News.PlanChanged unasked -> HandOver.of(this, situation);
      case News.Away away -> HandOver.of(this, situation);
    };
  }
}
