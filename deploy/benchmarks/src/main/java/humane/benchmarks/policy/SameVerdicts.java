package humane.benchmarks.policy;

import humane.reminder.contactpolicy.Verdict;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Before anything is timed: all three give the same verdict on every question. */
final class SameVerdicts {
  static final long SEED = 20_261_123;

  private SameVerdicts() {}

  /**
   * @return how often each verdict came
   * @throws IllegalStateException naming the first question on which they differ
   */
  static Map<Verdict, Integer> check(List<Asked> questions) {
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    Gate ours = Engine.OURS.gate();
    List<Gate> references = List.of(Engine.DROOLS.gate(), Engine.CEL.gate());
    for (Asked asked : questions) {
      Verdict verdict = ours.decide(ours.prepared(asked));
      counts.merge(verdict, 1, Integer::sum);
      for (Gate reference : references) {
        Verdict other = reference.decide(reference.prepared(asked));
        if (other != verdict)
          throw new IllegalStateException(
              reference.getClass().getSimpleName()
                  + " says "
                  + other
                  + " where we say "
                  + verdict
                  + ": "
                  + asked);
      }
    }
    return counts;
  }
}
