package humane.reminder.outreach;

import static humane.reminder.outreach.AttemptState.DELIVERED;
import static humane.reminder.outreach.AttemptState.NOT_TAKEN;
import static humane.reminder.outreach.AttemptState.REFUSED;
import static humane.reminder.outreach.AttemptState.RELEASED;
import static humane.reminder.outreach.AttemptState.RESERVED;
import static humane.reminder.outreach.AttemptState.SENDING;
import static humane.reminder.outreach.AttemptState.SENT;
import static humane.reminder.outreach.AttemptState.UNDELIVERED;
import static humane.reminder.outreach.AttemptState.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AttemptStateTest {
  private static final Map<AttemptState, Set<AttemptState>> TABLE =
      Map.of(
          RESERVED, Set.of(RELEASED, SENDING),
          RELEASED, Set.of(),
          SENDING, Set.of(SENT, REFUSED, NOT_TAKEN, UNKNOWN),
          SENT, Set.of(DELIVERED, UNDELIVERED),
          DELIVERED, Set.of(),
          UNDELIVERED, Set.of(),
          REFUSED, Set.of(),
          NOT_TAKEN, Set.of(),
          UNKNOWN, Set.of());

  @Test
  void everyPairOfStatesIsAllowedOrForbiddenAsTheTableSays() {
    for (AttemptState from : AttemptState.values())
      for (AttemptState to : AttemptState.values())
        assertThat(from.mayBecome(to))
            .as(from + " to " + to)
            .isEqualTo(TABLE.get(from).contains(to));
  }

  @Test
  void nothingThatMayHaveReachedTheBorrowerIsEverReservedOrSentAgain() {
    for (AttemptState from : AttemptState.values())
      if (from != RESERVED)
        assertThat(from.next()).as(from.name()).doesNotContain(RESERVED, SENDING);
  }

  @Test
  void everythingCountsButWhatForCertainNeverHappened() {
    for (AttemptState state : AttemptState.values())
      assertThat(state.counts())
          .as(state.name())
          .isEqualTo(state != RELEASED && state != NOT_TAKEN);
  }
}
