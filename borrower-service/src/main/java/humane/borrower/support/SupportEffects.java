package humane.borrower.support;

import humane.borrower.contactpoint.StatedBy;
import humane.borrower.segment.Segment;
import humane.borrower.wishes.Consent;
import humane.borrower.wishes.ConsentKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What changes because of the needs somebody has told us of. */
public final class SupportEffects {
  private static final String SOURCE = "a support need";

  private SupportEffects() {}

  /**
   * Consents as the gate should see them: a channel that a need closes is closed on every number,
   * whatever was agreed to before. When the need ends, the earlier words count again.
   */
  public static List<Consent> consents(List<Consent> said, Collection<SupportNeed> needs) {
    List<Consent> closed = new ArrayList<>();
    for (SupportNeed need : needs)
      switch (need.kind()) {
        case NO_CALLS -> {
          closed.add(refusal(need, ConsentKind.AUTOMATED_VOICE));
          closed.add(refusal(need, ConsentKind.MORE_CALLS));
        }
        case NO_TEXTS -> closed.add(refusal(need, ConsentKind.SMS));
        case LARGE_PRINT, MORE_TIME, EARLY_HELP -> {}
      }
    if (closed.isEmpty()) return said;
    List<ConsentKind> kinds = closed.stream().map(Consent::kind).toList();
    List<Consent> all =
        new ArrayList<>(said.stream().filter(one -> !kinds.contains(one.kind())).toList());
    all.addAll(closed);
    return all;
  }

  /** More help than the accounts alone would bring, never less. */
  public static Segment segment(Segment ofAccounts, Collection<SupportNeed> needs) {
    return has(needs, SupportNeedKind.EARLY_HELP) ? Segment.EARLY_SUPPORT : ofAccounts;
  }

  public static boolean has(Collection<SupportNeed> needs, SupportNeedKind kind) {
    return needs.stream().anyMatch(need -> need.kind() == kind);
  }

  private static Consent refusal(SupportNeed need, ConsentKind kind) {
    return new Consent(
        need.borrowerId(), kind, null, false, need.permittedAt(), SOURCE, StatedBy.BORROWER);
  }
}
