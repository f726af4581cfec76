package humane.reminder.voice;

import static java.util.Map.entry;

import humane.reminder.voice.Heard.AnsweredBy;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Calls from beginning to end, that together say everything the bot can say. */
public final class SpokenWalks {
  private static final Heard BEGAN = new Heard.Began(AnsweredBy.SOMEBODY);
  private static final Heard SILENCE = new Heard.Silence();
  private static final Heard BABBLE = new Heard.Spoke(Understood.of());

  private SpokenWalks() {}

  /** One call: how things are, and what is heard in it. */
  public record Walk(Situation situation, List<Heard> heard) {

    public List<Turn> turns() {
      List<Turn> turns = new ArrayList<>();
      State state = Conversation.begin();
      for (Heard each : heard) {
        Turn turn = Conversation.step(state, each, situation);
        turns.add(turn);
        state = turn.state();
      }
      return turns;
    }
  }

  public static Map<String, Walk> all() {
    Map<String, Walk> all = new LinkedHashMap<>();
    List.of(
            entry("nobody understands each other", out(BEGAN, BABBLE, BABBLE, BABBLE, ended())),
            entry("silence", out(BEGAN, SILENCE, SILENCE, SILENCE)),
            entry("an answering machine", out(new Heard.Began(AnsweredBy.MACHINE))),
            entry("a fax", out(new Heard.Began(AnsweredBy.FAX))),
            entry("a mother answers", out(BEGAN, say(Meaning.SOMEBODY_ELSE), say(Meaning.GOODBYE))),
            entry("a child answers", out(BEGAN, say(Meaning.CHILD))),
            entry("who is calling", out(BEGAN, say(Meaning.WHO_CALLS), SILENCE)),
            entry("a wrong number", out(BEGAN, press("3"))),
            entry("no more calls", out(BEGAN, say(Meaning.STOP_CALLS))),
            entry("leave me alone", out(BEGAN, say(Meaning.STOP_ALL))),
            entry("distress", out(BEGAN, say(Meaning.DISTRESS))),
            entry("danger at home", out(BEGAN, say(Meaning.DANGER_AT_HOME))),
            entry("danger to others", out(BEGAN, say(Meaning.DANGER_TO_OTHERS))),
            entry("a death", out(BEGAN, say(Meaning.BEREAVEMENT))),
            entry("a complaint by anybody", out(BEGAN, say(Meaning.COMPLAINT))),
            entry("no recording, nobody there", closed(BEGAN, say(Meaning.NO_RECORDING))),
            entry(
                "facts that do not fit",
                out(
                    BEGAN,
                    press("1"),
                    BABBLE,
                    press("4729"),
                    press("10"),
                    press("800"),
                    new Heard.Told(new News.Wrong(4)),
                    press("4728"),
                    press("10"),
                    press("800*50"),
                    new Heard.NotYet(),
                    new Heard.Told(new News.Wrong(3)))),
            entry(
                "a promise",
                verified(
                    Callers.STANDING,
                    press("1"),
                    press("1130"),
                    press("900"),
                    press("1"),
                    say(Meaning.GOODBYE))),
            entry(
                "a promise in words",
                verified(
                    Callers.STANDING,
                    new Heard.Spoke(
                        new Understood(
                            Set.of(Meaning.PROMISE),
                            LocalDate.of(2026, 12, 4),
                            null,
                            20_000L,
                            null)),
                    say(Meaning.YES))),
            entry(
                "a promise that is too much",
                verified(Callers.STANDING, press("1"), press("1130"), press("1200"))),
            entry("a promise too far ahead", verified(Callers.STANDING, press("1"), press("0201"))),
            entry("a third promise", verified(standing(2, false), press("1"))),
            entry("a debt to be explained", verified(standing(0, true), press("1"))),
            entry(
                "a plan accepted",
                verified(
                    Callers.STANDING,
                    press("2"),
                    press("1"),
                    new Heard.Told(new News.PlanAccepted()))),
            entry(
                "a plan that has changed",
                verified(
                    Callers.STANDING,
                    press("2"),
                    say(Meaning.YES),
                    new Heard.Told(new News.PlanChanged()))),
            entry("a plan, not now", verified(Callers.STANDING, press("2"), press("2"))),
            entry(
                "a plan for what is late", verified(Callers.ARREARS_ONLY, press("2"), press("2"))),
            entry(
                "no plan yet",
                verified(
                    new Standing(Callers.STANDING.accounts(), null, null, 0, false), press("2"))),
            entry("nothing due", verified(new Standing(List.of(), null, null, 0, false))),
            entry(
                "a call-back",
                verified(
                    Callers.STANDING,
                    press("6"),
                    new Heard.Spoke(
                        new Understood(
                            Set.of(),
                            LocalDate.of(2026, 11, 26),
                            LocalTime.of(15, 30),
                            null,
                            null)),
                    press("1"))),
            entry("paid", verified(Callers.STANDING, press("3"), press("1"))),
            entry("not right", verified(Callers.STANDING, press("4"))),
            entry("where it comes from", verified(Callers.STANDING, say(Meaning.VALIDATION))),
            entry("things are hard", verified(Callers.STANDING, press("5"))),
            entry("ill", verified(Callers.STANDING, say(Meaning.ILLNESS))),
            entry("bereaved", verified(Callers.STANDING, say(Meaning.BEREAVEMENT))),
            entry("represented", verified(Callers.STANDING, say(Meaning.REPRESENTED))),
            entry("not content", verified(Callers.STANDING, press("7"))),
            entry(
                "keys only, then a person",
                verified(Callers.STANDING, BABBLE, BABBLE, BABBLE, ended())),
            entry(
                "ringing us",
                in(
                    BEGAN,
                    BABBLE,
                    BABBLE,
                    press("2"),
                    BABBLE,
                    new Heard.Spoke(new Understood(Set.of(), null, null, null, "7KQ4M2NP")),
                    new Heard.Told(new News.CodeChecked(true)))),
            entry(
                "a code that is not ours",
                in(
                    BEGAN,
                    press("2"),
                    press("75746267"),
                    new Heard.Told(new News.CodeChecked(false)))),
            entry(
                "a number we do not know",
                stranger(BEGAN, press("1"), new Heard.TransferEnded(true))))
        .forEach(each -> all.put(each.getKey(), each.getValue()));
    return all;
  }

  private static Standing standing(int promises, boolean explainFirst) {
    return new Standing(Callers.STANDING.accounts(), Callers.OFFER, null, promises, explainFirst);
  }

  private static Walk verified(Standing standing, Heard... then) {
    List<Heard> all =
        new ArrayList<>(
            List.of(
                BEGAN,
                say(Meaning.YES),
                press("4729"),
                press("10"),
                press("800"),
                new Heard.Told(new News.Right(Means.TWO_FACTS, standing))));
    all.addAll(List.of(then));
    return new Walk(situation(false, true, true), all);
  }

  private static Walk out(Heard... heard) {
    return new Walk(situation(false, true, true), List.of(heard));
  }

  private static Walk closed(Heard... heard) {
    return new Walk(situation(false, true, false), List.of(heard));
  }

  private static Walk in(Heard... heard) {
    return new Walk(situation(true, true, true), List.of(heard));
  }

  private static Walk stranger(Heard... heard) {
    return new Walk(situation(true, false, true), List.of(heard));
  }

  private static Situation situation(boolean inbound, boolean known, boolean team) {
    return new Situation(inbound, known, team, true, Callers.TODAY, 0);
  }

  private static Heard ended() {
    return new Heard.TransferEnded(false);
  }

  private static Heard press(String keys) {
    return new Heard.Pressed(keys);
  }

  private static Heard say(Meaning meaning) {
    return new Heard.Spoke(Understood.of(meaning));
  }
}
