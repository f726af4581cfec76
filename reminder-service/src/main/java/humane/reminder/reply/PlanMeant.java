package humane.reminder.reply;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which plan a plain "yes" means: the very one that was looked at in a signed-in session within
 * seven days, and no other (conduct §2).
 */
public final class PlanMeant {
  private static final Duration SEEN_WITHIN = Duration.ofDays(7);

  /** A plan as it was shown; opened by itself, or seen side by side with others. */
  public record Shown(
      String id, String termsHash, @Nullable Instant seenAt, @Nullable Instant openedAt) {}

  private PlanMeant() {}

  /** Where several were only seen side by side, nobody can know which one is meant. */
  public static Optional<Shown> by(List<Shown> shown, Instant saidAt) {
    Optional<Shown> opened =
        shown.stream()
            .filter(plan -> within(plan.openedAt(), saidAt))
            .max((a, b) -> latest(a).compareTo(latest(b)));
    if (opened.isPresent()) return opened;
    List<Shown> seen = shown.stream().filter(plan -> within(plan.seenAt(), saidAt)).toList();
    return seen.size() == 1 ? Optional.of(seen.getFirst()) : Optional.empty();
  }

  private static Instant latest(Shown plan) {
    return plan.openedAt() == null ? Instant.EPOCH : plan.openedAt();
  }

  private static boolean within(@Nullable Instant looked, Instant saidAt) {
    return looked != null && !looked.isAfter(saidAt) && !looked.plus(SEEN_WITHIN).isBefore(saidAt);
  }
}
