package humane.reminder.contactpolicy;

import static org.assertj.core.api.Assertions.assertThat;

import humane.reminder.contactpolicy.rule.Rulebook;
import java.lang.reflect.RecordComponent;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The rules about a kind of contact are chosen once and kept: what one account or date would change
 * in that choice, the next person would be judged by.
 */
class ConcernsTest {
  private static final List<ContactRule> RULES = rules();

  @Test
  void aRuleNeverLooksAtTheAccountOrTheDueDate() {
    for (ContactKind kind : everyKind()) {
      ContactProposal unknown = proposal(kind, null, null);
      for (ContactProposal other : proposalsThatDifferOtherwise(kind))
        for (ContactRule rule : RULES)
          assertThat(rule.concerns(other))
              .as("%s, of %s", rule.id(), other)
              .isEqualTo(rule.concerns(unknown));
    }
  }

  @Test
  void theyAreAllThatAKindOfContactLeavesOut() {
    List<String> left = names(ContactProposal.class);
    left.removeAll(names(ContactKind.class));
    assertThat(left).containsExactly("accountRef", "dueDate");
  }

  @Test
  void everyRuleIsAboutSomeContactAndNotEveryRuleAboutAll() {
    List<ContactProposal> proposals =
        everyKind().stream().map(kind -> proposal(kind, null, null)).toList();
    assertThat(RULES).allMatch(rule -> proposals.stream().anyMatch(rule::concerns));
    assertThat(RULES).anyMatch(rule -> !proposals.stream().allMatch(rule::concerns));
  }

  private static List<ContactRule> rules() {
    List<ContactRule> rules = new ArrayList<>(Rulebook.inOrder());
    for (Channel channel : Arrays.asList(null, Channel.SMS, Channel.VOICE)) {
      rules.add(Rulebook.teamCap("TEAM-CAP", channel));
      rules.add(Rulebook.teamTimes("TEAM-DAYS", channel, Set.of(DayOfWeek.SUNDAY)));
    }
    return List.copyOf(rules);
  }

  private static List<ContactKind> everyKind() {
    List<ContactKind> kinds = new ArrayList<>();
    for (Channel channel : List.of(Channel.SMS, Channel.VOICE))
      for (VoiceKind voiceKind : orNotKnown(VoiceKind.values()))
        for (VoiceAgent agent : VoiceAgent.values())
          for (Purpose purpose : Purpose.values())
            for (Actor actor : Actor.values())
              for (Product product : orNotKnown(Product.values()))
                kinds.add(new ContactKind(channel, voiceKind, agent, purpose, actor, product));
    return kinds;
  }

  private static <T> List<@Nullable T> orNotKnown(T[] known) {
    List<@Nullable T> all = new ArrayList<>(Arrays.asList(known));
    all.add(null);
    return all;
  }

  private static List<ContactProposal> proposalsThatDifferOtherwise(ContactKind kind) {
    return Stream.of(LocalDate.MIN, LocalDate.of(2026, 2, 28), LocalDate.MAX)
        .flatMap(due -> Stream.of(proposal(kind, "A-1", due), proposal(kind, null, due)))
        .toList();
  }

  private static ContactProposal proposal(
      ContactKind kind, @Nullable String accountRef, @Nullable LocalDate dueDate) {
    return new ContactProposal(
        kind.channel(),
        kind.voiceKind(),
        kind.voiceAgent(),
        kind.purpose(),
        kind.actor(),
        kind.product(),
        accountRef,
        dueDate);
  }

  private static List<String> names(Class<? extends Record> type) {
    return new ArrayList<>(
        Stream.of(type.getRecordComponents()).map(RecordComponent::getName).toList());
  }
}
