package humane.reminder.voice;

import java.util.List;

/** Nobody knows yet who is on the line: the borrower is asked for by name, and nothing more. */
public record Unknown(Misses misses) implements State {

  @Override
  public Turn hear(Heard heard, Situation situation) {
    return switch (heard) {
      case Heard.Began(Heard.AnsweredBy by) -> began(by, situation);
      case Heard.Pressed(String keys) -> pressed(keys, situation);
      case Heard.Spoke(Understood words) -> spoke(words, situation);
      case Heard.Silence silence -> missed(situation, true);
      case Heard.Told told -> missed(situation, false);
      case Heard.NotYet notYet -> missed(situation, false);
      case Heard.TransferEnded ended -> missed(situation, false);
      case Heard.HungUp hungUp -> Turn.ends(brokenOff(), List.of());
    };
  }

  private Turn began(Heard.AnsweredBy by, Situation situation) {
    if (by == Heard.AnsweredBy.MACHINE && situation.voicemail())
      return Turn.ends(Disposition.VOICEMAIL, List.of(), OpenWords.LIMITED_CONTENT_MESSAGE);
    if (by != Heard.AnsweredBy.SOMEBODY) return Turn.ends(Disposition.VOICEMAIL, List.of());
    OpenWords[] words =
        situation.inbound()
            ? new OpenWords[] {OpenWords.OPENING_INBOUND, OpenWords.ASK_INBOUND}
            : new OpenWords[] {OpenWords.OPENING, OpenWords.ASK_NAME};
    return new Turn(
        this, Turn.open(words), Then.choice(true), List.of(new Effect.StartRecording()));
  }

  private Turn pressed(String keys, Situation situation) {
    return switch (keys) {
      case "1" -> claimed(situation);
      case "2" -> situation.inbound() ? CodeAsked.first() : Leaving.courteously();
      case "3" -> Urgent.wrongNumber(this);
      default -> missed(situation, false);
    };
  }

  private Turn spoke(Understood words, Situation situation) {
    Meaning leading = words.leading();
    if (leading == null) return missed(situation, false);
    return switch (leading) {
      case CHILD -> Leaving.child();
      case SOMEBODY_ELSE, NO ->
          situation.inbound() ? missed(situation, false) : Leaving.courteously();
      case WHO_CALLS ->
          situation.inbound() ? missed(situation, false) : Leaving.to(OpenWords.WHO_CALLS);
      case CHECK_CODE -> CodeAsked.first();
      case GOODBYE -> Turn.ends(Disposition.HUNG_UP, List.of(), OpenWords.GOODBYE);
      case REPEAT -> missed(situation, false);
      case YES,
          DISPUTE,
          VALIDATION,
          HARDSHIP,
          ILLNESS,
          PAID,
          GOES_WITHOUT,
          PLAN,
          PROMISE,
          CALL_BACK ->
          claimed(situation);
      case STOP_ALL,
          STOP_CALLS,
          WRONG_NUMBER,
          DISTRESS,
          DANGER_AT_HOME,
          DANGER_TO_OTHERS,
          BEREAVEMENT,
          REPRESENTED,
          COMPLAINT,
          NO_RECORDING,
          PERSON ->
          throw new IllegalStateException(leading + " is heard before any state");
    };
  }

  private Turn claimed(Situation situation) {
    return situation.knownNumber()
        ? Claimed.first()
        : HandOver.after(this, situation, List.of(), OpenWords.NOT_KNOWN_HERE);
  }

  private Turn missed(Situation situation, boolean silent) {
    Misses now = misses.oneMore();
    if (now.enough())
      return silent
          ? Turn.ends(Disposition.HUNG_UP, List.of(), OpenWords.LATER)
          : HandOver.of(this, situation);
    OpenWords again =
        situation.inbound()
            ? now.onlyKeys() ? OpenWords.ASK_INBOUND_BY_KEYS : OpenWords.ASK_INBOUND_AGAIN
            : now.onlyKeys() ? OpenWords.ASK_NAME_BY_KEYS : OpenWords.ASK_NAME_AGAIN;
    return Turn.ask(new Unknown(now), Then.choice(!now.onlyKeys()), again);
  }
}
