package humane.reminder.reply;

import static org.assertj.core.api.Assertions.assertThat;

import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.HoldKind;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.reply.Consequence.Answers;
import humane.reminder.reply.Consequence.EndsChannel;
import humane.reminder.reply.Consequence.LiftsOptOut;
import humane.reminder.reply.Consequence.OpensWorkItem;
import humane.reminder.reply.Consequence.SetsHold;
import humane.reminder.reply.Consequence.StopsNumber;
import humane.reminder.reply.store.KeywordFile;
import humane.reminder.wording.Template;
import humane.reminder.wording.WrittenLanguage;
import humane.reminder.wording.store.WordingFiles;
import humane.reminder.workitem.WorkItemKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConsequencesTest {
  private final KeywordReading reading = KeywordFile.reading();

  private List<Consequence> of(String text) {
    return Consequences.of(reading.read(text));
  }

  @Test
  void stopEndsTextsAndIsConfirmedOnce() {
    assertThat(of("STOP"))
        .containsExactly(
            new EndsChannel(Optional.of(Channel.SMS)),
            new Answers(new Answer("opt-out-confirmed", Purpose.OPT_OUT_CONFIRMATION)));
  }

  @Test
  void leaveMeAloneEndsEveryChannel() {
    assertThat(of("不要再联系我")).contains(new EndsChannel(Optional.empty()));
  }

  @Test
  void aWrongPersonStopsTheNumberAndHearsOneApology() {
    assertThat(of("错"))
        .containsExactly(
            new StopsNumber(),
            new Answers(new Answer("wrong-person", Purpose.OPT_OUT_CONFIRMATION)));
  }

  @Test
  void aComplaintHoldsIsWorkForAPersonAndHearsWhereElseToTurnWhereThatIsKnown() {
    Answer heard =
        new Answer("complaint-noted", Purpose.REQUESTED_REPLY, Answer.Needs.COMPLAINT_LINES);
    assertThat(of("投诉"))
        .containsExactlyInAnyOrder(
            new SetsHold(HoldKind.COMPLAINT),
            new Answers(heard),
            new OpensWorkItem(WorkItemKind.COMPLAINT));
    assertThat(heard.knowing("12378")).isEqualTo(heard);
    assertThat(heard.knowing("")).isEqualTo(new Answer("looked-into", Purpose.REQUESTED_REPLY));
  }

  @Test
  void distressHoldsAnswersWithCareAndCallsTheDutyPerson() {
    assertThat(of("我想自杀"))
        .containsExactlyInAnyOrder(
            new SetsHold(HoldKind.DISTRESS),
            new Answers(new Answer("care-self-harm", Purpose.CARE, Answer.Needs.LINES)),
            new OpensWorkItem(WorkItemKind.DISTRESS));
  }

  @Test
  void besideAStopTheOneInDistressIsStillHeard() {
    List<Consequence> all = of("stop. I want to die");
    assertThat(all)
        .contains(
            new EndsChannel(Optional.of(Channel.SMS)),
            new SetsHold(HoldKind.DISTRESS),
            new OpensWorkItem(WorkItemKind.DISTRESS));
    assertThat(all)
        .filteredOn(Answers.class::isInstance)
        .hasSize(1)
        .first()
        .extracting("with.purpose")
        .isEqualTo(Purpose.CARE);
  }

  @Test
  void startOpensOnlyWithoutAStop() {
    assertThat(of("START")).contains(new LiftsOptOut());
    assertThat(of("退订 START")).doesNotContain(new LiftsOptOut());
  }

  @Test
  void whatNobodyUnderstandsGoesToAPersonWithoutAnAnswer() {
    assertThat(of("hm")).containsExactly(new OpensWorkItem(WorkItemKind.UNCLEAR_REPLY));
  }

  private static Reading read(Map<Intent, Double> found, Set<Intent> supposed, Reading.Sort sort) {
    return new Reading(
        found.entrySet().stream()
            .map(each -> new Reading.Found(each.getKey(), each.getValue()))
            .toList(),
        Reading.Method.MODEL,
        found.containsKey(Intent.STOP) ? Set.of(StopScope.ALL) : Set.of(),
        Optional.empty(),
        supposed,
        sort);
  }

  @Test
  void whatIsSupposedHoldsUntilAPersonHasReadIt() {
    assertThat(
            Consequences.of(
                read(Map.of(Intent.UNCLEAR, 0.0), Set.of(Intent.STOP), Reading.Sort.MESSAGE)))
        .containsExactly(
            new SetsHold(HoldKind.REPLY_UNREAD), new OpensWorkItem(WorkItemKind.REPLY_TO_READ));
  }

  @Test
  void supposedDistressIsTheDutyPersonsAtOnce() {
    assertThat(
            Consequences.of(
                read(Map.of(Intent.HELP, 0.8), Set.of(Intent.DISTRESS), Reading.Sort.MESSAGE)))
        .containsExactly(
            new SetsHold(HoldKind.REPLY_UNREAD), new OpensWorkItem(WorkItemKind.POSSIBLE_DISTRESS));
  }

  @Test
  void aStopIsConfirmedAlsoBesideASupposition() {
    assertThat(
            Consequences.of(
                read(Map.of(Intent.STOP, 1.0), Set.of(Intent.BEREAVEMENT), Reading.Sort.MESSAGE)))
        .hasAtLeastOneElementOfType(Answers.class)
        .contains(new SetsHold(HoldKind.REPLY_UNREAD));
  }

  @Test
  void aDeathClosesEverythingAndAnothersDeathGivesTime() {
    Reading death = read(Map.of(Intent.BEREAVEMENT, 0.9), Set.of(), Reading.Sort.MESSAGE);
    assertThat(Consequences.of(death))
        .containsExactly(
            new SetsHold(HoldKind.DECEASED), new OpensWorkItem(WorkItemKind.BEREAVEMENT));
    assertThat(
            Consequences.of(
                new Reading(
                    death.intents(),
                    death.method(),
                    death.stops(),
                    death.distress(),
                    Set.of(),
                    Reading.Sort.MESSAGE,
                    true)))
        .containsExactly(
            new SetsHold(HoldKind.BEREAVED), new OpensWorkItem(WorkItemKind.BEREAVEMENT));
  }

  @Test
  void aForeignLanguageHoldsUntilSomebodyHasReadIt() {
    assertThat(Consequences.of(read(Map.of(Intent.UNCLEAR, 0.0), Set.of(), Reading.Sort.FOREIGN)))
        .containsExactly(
            new SetsHold(HoldKind.REPLY_UNREAD), new OpensWorkItem(WorkItemKind.FOREIGN_REPLY));
  }

  @Test
  void nothingFollowsFromNothingSaid() {
    assertThat(
            Consequences.of(read(Map.of(Intent.UNCLEAR, 0.0), Set.of(), Reading.Sort.NOTHING_SAID)))
        .isEmpty();
  }

  @Test
  void aStartThatIsOnlyReadIntoATextLiftsNothing() {
    assertThat(Consequences.of(read(Map.of(Intent.START, 0.97), Set.of(), Reading.Sort.MESSAGE)))
        .containsExactly(new OpensWorkItem(WorkItemKind.UNCLEAR_REPLY));
  }

  @ParameterizedTest
  @EnumSource(Intent.class)
  void everyIntentHasAtMostOneAnswerAndThatAnswerIsWrittenInEveryLanguage(Intent intent) {
    Reading only =
        new Reading(
            List.of(new Reading.Found(intent, 1)),
            Reading.Method.KEYWORD,
            Set.of(StopScope.THIS_CHANNEL),
            Optional.empty());
    List<Consequence> all = Consequences.of(only);
    assertThat(all).isNotEmpty().filteredOn(Answers.class::isInstance).hasSizeLessThanOrEqualTo(1);
    for (Consequence each : all)
      if (each instanceof Answers(Answer with))
        for (WrittenLanguage language : WrittenLanguage.values())
          assertThat(WordingFiles.templates().find(with.templateId(), language.tag()))
              .map(Template::purpose)
              .contains(with.purpose());
  }
}
