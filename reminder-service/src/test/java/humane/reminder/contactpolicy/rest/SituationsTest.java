package humane.reminder.contactpolicy.rest;

import static org.assertj.core.api.Assertions.assertThat;

import humane.reminder.contactpolicy.ContactDecision;
import humane.reminder.contactpolicy.ContactDecision.Cleared;
import humane.reminder.contactpolicy.ContactDecision.Deferred;
import humane.reminder.contactpolicy.ContactPolicy;
import humane.reminder.contactpolicy.ContactRule;
import humane.reminder.contactpolicy.Reason;
import humane.reminder.contactpolicy.packs.Packs;
import humane.reminder.contactpolicy.rule.Rulebook;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The table of situations, read by the very form of the preview, without a server. */
class SituationsTest {
  /** Of its own, so that nothing is remembered from a run before. */
  private final Packs packs = Packs.shipped();

  private final ContactPolicy policy = Rulebook.policy();

  @TestFactory
  Stream<DynamicTest> everySituationHasItsAnswer() {
    return SituationTable.lines().stream()
        .map(line -> DynamicTest.dynamicTest(line.file() + ": " + line.name(), () -> check(line)));
  }

  /** A rule that no situation ever shows objecting might as well not be there. */
  @Test
  void everyRuleIsShownObjecting() {
    Set<String> shown = new TreeSet<>();
    SituationTable.lines().forEach(line -> shown.addAll(line.rules()));
    assertThat(shown).containsAll(Rulebook.inOrder().stream().map(ContactRule::id).toList());
  }

  private void check(SituationTable.Line line) {
    PreviewQuestion question = PreviewReader.read(line.question());
    ContactDecision decision = decide(question, question.at());

    assertThat(decision.verdict().name())
        .as("%s", decision)
        .isEqualTo(line.expected().get("verdict").asText());
    assertThat(decision.reasons()).extracting(Reason::rule).isEqualTo(line.rules());
    if (!line.codes().isEmpty())
      assertThat(decision.reasons())
          .extracting(reason -> reason.code().name())
          .isEqualTo(line.codes());
    if (decision instanceof Deferred deferred) checkMoment(line, question, deferred.notBefore());
  }

  private void checkMoment(SituationTable.Line line, PreviewQuestion question, Instant notBefore) {
    assertThat(notBefore)
        .isEqualTo(OffsetDateTime.parse(line.expected().get("notBefore").asText()).toInstant());
    assertThat(decide(question, notBefore)).isInstanceOf(Cleared.class);
    assertThat(decide(question, notBefore.minusSeconds(1))).isNotInstanceOf(Cleared.class);
  }

  private ContactDecision decide(PreviewQuestion question, Instant at) {
    return policy.decide(
        question.proposal(),
        question.situation(),
        packs.termsOn(question.jurisdictions(), at, question.withHouse()),
        at);
  }
}
