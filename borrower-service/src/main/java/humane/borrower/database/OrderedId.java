package humane.borrower.database;

import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** UUID version 7 (RFC 9562): rows made together lie together in every index of their id. */
public final class OrderedId {
  private OrderedId() {}

  public static String at(Instant now) {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    long front = (now.toEpochMilli() << 16) | 0x7000L | random.nextInt(1 << 12);
    return new UUID(front, (random.nextLong() >>> 2) | Long.MIN_VALUE).toString();
  }
}
