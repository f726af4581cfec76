package humane.reminder.voice;

import static org.assertj.core.api.Assertions.assertThat;

import humane.reminder.voice.store.PromptFiles;
import humane.reminder.wording.Lint;
import humane.reminder.wording.WrittenLanguage;
import humane.reminder.wording.store.WordingFiles;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/** A caller who does anything, in any order, on thousands of calls. */
class ConversationPropertiesTest {
  private static final Map<WrittenLanguage, Script> SCRIPTS = PromptFiles.scripts();
  private static final Lint LINT = WordingFiles.lint();

  /** Besides what the lint refuses in a text: money, and what is said of an account. */
  private static final Pattern OF_THE_ACCOUNT =
      Pattern.compile(
          "yuan|dollar|payment|amount|\\bdue\\b|account|1200|975|4 7 2 9|付款|到期|账户|[0-9]元",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> STATES_SEEN = new java.util.TreeSet<>();
  private static final Set<Disposition> ENDINGS_SEEN = EnumSet.noneOf(Disposition.class);

  @Provide
  Arbitrary<Situation> situations() {
    return Callers.situations();
  }

  @Provide
  Arbitrary<List<Heard>> callers() {
    Arbitrary<Heard> first =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(9, Arbitraries.just(new Heard.Began(Heard.AnsweredBy.SOMEBODY))),
            net.jqwik.api.Tuple.of(
                1, Arbitraries.of(Heard.AnsweredBy.class).map(Heard.Began::new)));
    return first.flatMap(
        began ->
            Callers.anything()
                .list()
                .ofMinSize(0)
                .ofMaxSize(30)
                .map(
                    later -> {
                      List<Heard> all = new ArrayList<>(List.of(began));
                      all.addAll(later);
                      return all;
                    }));
  }

  /** A caller who mostly goes along, so that what lies behind the proof is walked too. */
  @Provide
  Arbitrary<List<Heard>> verifiedCallers() {
    return net.jqwik.api.Combinators.combine(
            Callers.standings(), Callers.wishes(), Callers.anything().list().ofMaxSize(20))
        .as(
            (standing, wish, later) -> {
              List<Heard> all =
                  new ArrayList<>(
                      List.of(
                          new Heard.Began(Heard.AnsweredBy.SOMEBODY),
                          new Heard.Pressed("1"),
                          new Heard.Pressed("246810"),
                          new Heard.Told(new News.Right(Means.PIN, standing))));
              all.addAll(wish);
              all.addAll(later);
              return all;
            });
  }

  @Property(tries = 4000)
  void noWordOfTheAccountSoundsBeforeTheBorrowerIsVerified(
      @ForAll("callers") List<Heard> caller, @ForAll("situations") Situation situation) {
    walk(
        caller,
        situation,
        (before, turn) -> {
          if (turn.state() instanceof Known || before instanceof Known) return;
          for (Script script : SCRIPTS.values())
            for (Line line : turn.lines()) {
              assertThat(line).isInstanceOf(Line.Open.class);
              String said = script.said(line, sceneOf(script));
              assertThat(LINT.inText(said)).as(said).isEmpty();
              assertThat(OF_THE_ACCOUNT.matcher(said).find()).as(said).isFalse();
            }
        });
  }

  @Property(tries = 2000)
  void onlyARightAnswerVerifiesAnybody(
      @ForAll("callers") List<Heard> caller, @ForAll("situations") Situation situation) {
    State state = Conversation.begin();
    int turns = 0;
    for (Heard heard : caller) {
      Turn turn = Conversation.step(state, heard, at(situation, turns++));
      if (turn.state() instanceof Known && !(state instanceof Known)) {
        assertThat(state).isInstanceOf(Checking.class);
        assertThat(heard)
            .isInstanceOfSatisfying(
                Heard.Told.class, told -> assertThat(told.news()).isInstanceOf(News.Right.class));
      }
      state = turn.state();
    }
  }

  @Property(tries = 4000)
  void everyPathEndsAndSaysWhatItCameTo(
      @ForAll("verifiedCallers") List<Heard> caller, @ForAll("situations") Situation situation) {
    ENDINGS_SEEN.add(endOf(caller, situation).as());
  }

  private static Ended endOf(List<Heard> caller, Situation situation) {
    State state = walk(caller, known(situation), (before, turn) -> {});
    int more = 0;
    while (!(state instanceof Ended)) {
      assertThat(more++).as("turns of silence in %s", state).isLessThan(30);
      state = Conversation.step(state, new Heard.Silence(), known(situation)).state();
    }
    return (Ended) state;
  }

  /** Besides the walks at random, the same ones every time, which the last check builds on. */
  @Property(tries = 4000, seed = "5")
  void theSameWalksEveryTimeEndToo(
      @ForAll("verifiedCallers") List<Heard> goesAlong,
      @ForAll("callers") List<Heard> anybody,
      @ForAll("situations") Situation situation) {
    ENDINGS_SEEN.add(endOf(goesAlong, situation).as());
    ENDINGS_SEEN.add(endOf(anybody, situation).as());
  }

  @Property(tries = 2000)
  void whoHangsUpAnywhereHasEndedTheCall(
      @ForAll("callers") List<Heard> caller, @ForAll("situations") Situation situation) {
    State state = walk(caller, situation, (before, turn) -> {});
    Turn last = Conversation.step(state, new Heard.HungUp(), situation);
    assertThat(last.state()).isInstanceOf(Ended.class);
    assertThat(last.lines()).isEmpty();
    ENDINGS_SEEN.add(((Ended) last.state()).as());
    // Whatever comes late finds the call over and changes nothing.
    for (Heard late : caller) {
      Turn after = Conversation.step(last.state(), late, situation);
      assertThat(after.state()).isEqualTo(last.state());
      assertThat(after.effects()).isEmpty();
    }
  }

  @Property(tries = 2000)
  void nothingIsRecordedThatWasNotReadBack(
      @ForAll("verifiedCallers") List<Heard> caller, @ForAll("situations") Situation situation) {
    walk(
        caller,
        known(situation),
        (before, turn) ->
            turn.effects().stream()
                .filter(Effect.RecordWish.class::isInstance)
                .forEach(
                    effect ->
                        assertThat(before)
                            .isInstanceOfSatisfying(
                                Confirming.class,
                                confirming ->
                                    assertThat(confirming.wish())
                                        .isEqualTo(((Effect.RecordWish) effect).wish()))));
  }

  @Property(tries = 50)
  void whoHearsAPlanAndHangsUpHasAskedForOne(@ForAll("situations") Situation situation) {
    State hearing =
        walk(
            List.of(
                new Heard.Began(Heard.AnsweredBy.SOMEBODY),
                new Heard.Pressed("1"),
                new Heard.Pressed("246810"),
                new Heard.Told(new News.Right(Means.PIN, Callers.STANDING)),
                new Heard.Pressed("2")),
            known(situation),
            (before, turn) -> {});
    Turn last = Conversation.step(hearing, new Heard.HungUp(), known(situation));
    assertThat(last.state())
        .isInstanceOfSatisfying(
            Ended.class, ended -> assertThat(ended.as()).isEqualTo(Disposition.PLAN_REQUEST));
    ENDINGS_SEEN.add(Disposition.PLAN_REQUEST);
  }

  @Property(tries = 100)
  void evenWhoOnlyWantsToHearItAgainIsHandedOverInTheEnd(
      @ForAll("situations") Situation situation) {
    State state =
        walk(
            List.of(
                new Heard.Began(Heard.AnsweredBy.SOMEBODY),
                new Heard.Pressed("1"),
                new Heard.Pressed("246810"),
                new Heard.Told(new News.Right(Means.PIN, Callers.STANDING))),
            known(situation),
            (before, turn) -> {});
    int turn = 4;
    while (state instanceof Menu)
      state =
          Conversation.step(state, new Heard.Pressed("9"), at(known(situation), turn++)).state();
    assertThat(turn).isEqualTo(Conversation.TURNS_MAX + 1);
    assertThat(state.brokenOff()).isEqualTo(Disposition.HANDED_OVER);
  }

  @AfterContainer
  static void theWalksWentEverywhere() {
    assertThat(STATES_SEEN)
        .containsExactlyInAnyOrder(
            "Accepting",
            "AskingDay",
            "AskingHour",
            "AskingSum",
            "Checking",
            "Claimed",
            "CodeAsked",
            "Confirming",
            "Ended",
            "HearingPlan",
            "Leaving",
            "Menu",
            "Transferring",
            "Unknown");
    // The line itself says the other three: nobody answers, busy, broken.
    assertThat(ENDINGS_SEEN)
        .containsAll(
            EnumSet.complementOf(
                EnumSet.of(Disposition.NO_ANSWER, Disposition.BUSY, Disposition.ERROR)));
  }

  private interface Watching {
    void see(State before, Turn turn);
  }

  private static State walk(List<Heard> caller, Situation situation, Watching watching) {
    State state = Conversation.begin();
    int turns = 0;
    for (Heard heard : caller) {
      Turn turn = Conversation.step(state, heard, at(situation, turns++));
      watching.see(state, turn);
      state = turn.state();
      STATES_SEEN.add(state.getClass().getSimpleName());
    }
    return state;
  }

  private static Situation known(Situation one) {
    return new Situation(one.inbound(), true, one.teamAnswers(), one.voicemail(), one.today(), 0);
  }

  private static Situation at(Situation one, int turn) {
    return new Situation(
        one.inbound(), one.knownNumber(), one.teamAnswers(), one.voicemail(), one.today(), turn);
  }

  private static Scene sceneOf(Script script) {
    return Scenes.in(script.language());
  }
}
