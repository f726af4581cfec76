package humane.local.bench.crash;

import humane.local.Service;
import humane.local.postgres.PostgresServer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Who is killed when. A moment is a share of what is to be sent, and a while after that, so that
 * the same seed strikes in the same stretch of the work on a fast and on a slow machine.
 */
final class KillPlan {
  private static final String REPLICA = CrashRun.REPLICA;

  /** No moment after this share: doubts that kills leave are sent by nobody. */
  private static final double LAST_SHARE = 0.9;

  private static final int WHILE_MILLIS_MAX = 1_500;

  /** Who is drawn, as often as it stands here: senders most of all. */
  private static final List<String> VICTIMS =
      List.of(
          Service.REMINDER_SERVICE.partName(),
          Service.REMINDER_SERVICE.partName(),
          Service.REMINDER_SERVICE.partName(),
          REPLICA,
          REPLICA,
          REPLICA,
          PostgresServer.NAME,
          PostgresServer.NAME,
          Service.BORROWER_SERVICE.partName(),
          Service.BUDGET_SERVICE.partName());

  /**
   * @param atShare of the steps, as seen at the carrier
   * @param thenMillis how long after that moment
   */
  record Kill(double atShare, String victim, long thenMillis) {}

  private KillPlan() {}

  /** In the order of their moments; each victim at least once where there are kills enough. */
  static List<Kill> of(int kills, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<String> once = VICTIMS.stream().distinct().toList();
    List<Kill> plan = new ArrayList<>();
    for (int i = 0; i < kills; i++)
      plan.add(
          new Kill(
              random.nextDouble() * LAST_SHARE,
              i < once.size() ? once.get(i) : VICTIMS.get(random.nextInt(VICTIMS.size())),
              random.nextInt(WHILE_MILLIS_MAX)));
    plan.sort(Comparator.comparingDouble(Kill::atShare));
    return plan;
  }
}
