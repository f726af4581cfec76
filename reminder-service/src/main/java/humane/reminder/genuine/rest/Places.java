package humane.reminder.genuine.rest;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import humane.kit.problem.Problem;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HexFormat;

/**
 * How often the public pages may be asked from one place, and one-time codes for one number be sent
 * (conduct §7).
 */
@ApplicationScoped
public class Places {
  private static final int LOOK_UPS_PER_HOUR = 20;
  private static final int CODES_PER_PLACE_AND_HOUR = 5;
  private static final int ASKED_PER_DAY = 3;
  private static final int REMEMBERED_MAX = 100_000;
  private static final int BYTES_OF_A_HOME = 8;

  private final LoadingCache<String, Bucket> lookUps =
      buckets(LOOK_UPS_PER_HOUR, Duration.ofHours(1));
  private final LoadingCache<String, Bucket> codes =
      buckets(CODES_PER_PLACE_AND_HOUR, Duration.ofHours(1));
  private final LoadingCache<String, Bucket> asked = buckets(ASKED_PER_DAY, Duration.ofDays(1));

  /**
   * Counts one look-up.
   *
   * @throws Problem 429 with Retry-After when there were too many
   */
  public void countLookUp(String address) {
    take(lookUps.get(place(address)));
  }

  /** Counts one request for a one-time code. */
  public void countCode(String address) {
    take(codes.get(place(address)));
  }

  /**
   * Whether the same thing, a number or a code, may be asked for once more today; the one who asks
   * does not learn which.
   */
  public boolean mayAsk(String what) {
    return asked.get(what).tryConsume(1);
  }

  /** Forgets who has asked what. */
  public void forget() {
    lookUps.invalidateAll();
    codes.invalidateAll();
    asked.invalidateAll();
  }

  private static void take(Bucket bucket) {
    ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
    if (!probe.isConsumed())
      throw Problem.tooManyRequests(
          "Too many questions from one place. Please try again later, or ring the number on your contract.",
          Duration.ofNanos(probe.getNanosToWaitForRefill()).plusSeconds(1));
  }

  private static LoadingCache<String, Bucket> buckets(int times, Duration within) {
    return Caffeine.newBuilder()
        .maximumSize(REMEMBERED_MAX)
        .expireAfterAccess(within)
        .build(
            place ->
                Bucket.builder()
                    .addLimit(
                        Bandwidth.builder().capacity(times).refillGreedy(times, within).build())
                    .build());
  }

  /** A home with IPv6 has a whole network of addresses. */
  private static String place(String address) {
    try {
      InetAddress parsed = InetAddress.ofLiteral(address);
      return parsed instanceof Inet6Address
          ? HexFormat.of().formatHex(parsed.getAddress(), 0, BYTES_OF_A_HOME)
          : address;
    } catch (IllegalArgumentException notAnAddress) {
      return address;
    }
  }
}
