package humane.reminder.contactpolicy;

import java.time.Instant;
import java.util.List;

/** The gate's answer. */
public sealed interface ContactDecision {

  /** Every rule agrees now. */
  record Cleared(ClearedContact contact) implements ContactDecision {
    @Override
    public Verdict verdict() {
      return Verdict.CLEARED;
    }

    @Override
    public List<Reason> reasons() {
      return List.of();
    }
  }

  /**
   * Time alone will clear it.
   *
   * @param notBefore the earliest instant at which every rule agrees
   */
  record Deferred(Instant notBefore, List<Reason> reasons) implements ContactDecision {
    public Deferred {
      reasons = List.copyOf(reasons);
    }

    @Override
    public Verdict verdict() {
      return Verdict.DEFERRED;
    }
  }

  /** A fact must change first, or no moment is found within a year. */
  record Refused(List<Reason> reasons) implements ContactDecision {
    public Refused {
      reasons = List.copyOf(reasons);
    }

    @Override
    public Verdict verdict() {
      return Verdict.REFUSED;
    }
  }

  Verdict verdict();

  /** All of them, in the order of the rulebook. */
  List<Reason> reasons();
}
