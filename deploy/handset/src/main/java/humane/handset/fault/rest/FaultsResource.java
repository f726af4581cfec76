package humane.handset.fault.rest;

import com.fasterxml.jackson.databind.JsonNode;
import humane.handset.fault.Chance;
import humane.handset.fault.Faults;
import humane.kit.problem.FieldError;
import humane.kit.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a carrier that misbehaves is asked for; what is not named behaves. */
@Path("/faults")
@RunOnVirtualThread
public class FaultsResource {
  private static final Wanted NOTHING =
      new Wanted(null, null, null, null, null, null, null, null, null);

  private final FaultInjection injection;
  private volatile Wanted present = NOTHING;

  FaultsResource(FaultInjection injection) {
    this.injection = injection;
  }

  /**
   * What callers write. A chance is true or false, a share from 0 to 1, or a whole number: the next
   * so many.
   */
  public record Wanted(
      @Nullable Long seed,
      @Nullable Long latencyMs,
      @Nullable JsonNode errorRate,
      @Nullable Integer status,
      @Nullable Integer code,
      @Nullable Integer retryAfter,
      @Nullable JsonNode acceptThenHang,
      @Nullable JsonNode acceptThen5xx,
      @Nullable WantedCallbacks callbacks) {}

  public record WantedCallbacks(
      @Nullable Long delayMs,
      @Nullable JsonNode duplicate,
      @Nullable JsonNode shuffle,
      @Nullable JsonNode drop) {}

  /** Takes the place of what was asked for before, and begins to count and to draw anew. */
  @PUT
  public Wanted put(@Nullable Wanted wanted) {
    Wanted asked = wanted == null ? NOTHING : wanted;
    injection.put(read(asked));
    present = asked;
    return asked;
  }

  @GET
  public Wanted present() {
    return present;
  }

  private static Faults read(Wanted wanted) {
    List<FieldError> wrong = new ArrayList<>();
    WantedCallbacks callbacks =
        wanted.callbacks() == null
            ? new WantedCallbacks(null, null, null, null)
            : wanted.callbacks();
    int status = (int) within(wanted.status(), 500, 400, 599, "status", wrong);
    Faults faults =
        new Faults(
            wanted.seed() == null ? 0 : wanted.seed(),
            within(wanted.latencyMs(), 0, 0, 60_000, "latencyMs", wrong),
            chance(wanted.errorRate(), "errorRate", wrong),
            status,
            (int)
                within(
                    wanted.code(),
                    status == 429 ? 20429 : 20000 + status,
                    1,
                    99_999,
                    "code",
                    wrong),
            (int) within(wanted.retryAfter(), 0, 0, 86_400, "retryAfter", wrong),
            chance(wanted.acceptThenHang(), "acceptThenHang", wrong),
            chance(wanted.acceptThen5xx(), "acceptThen5xx", wrong),
            new Faults.Callbacks(
                within(callbacks.delayMs(), 0, 0, 3_600_000, "callbacks.delayMs", wrong),
                chance(callbacks.duplicate(), "callbacks.duplicate", wrong),
                chance(callbacks.shuffle(), "callbacks.shuffle", wrong),
                chance(callbacks.drop(), "callbacks.drop", wrong)));
    if (!wrong.isEmpty()) throw Problem.badInput(wrong);
    return faults;
  }

  private static long within(
      @Nullable Number value,
      long usual,
      long least,
      long most,
      String field,
      List<FieldError> wrong) {
    if (value == null) return usual;
    if (value.longValue() >= least && value.longValue() <= most) return value.longValue();
    wrong.add(new FieldError(field, value.toString(), "lies between " + least + " and " + most));
    return usual;
  }

  private static Chance chance(@Nullable JsonNode value, String field, List<FieldError> wrong) {
    if (value == null || value.isNull()) return Chance.NEVER;
    if (value.isBoolean()) return value.booleanValue() ? Chance.ALWAYS : Chance.NEVER;
    try {
      return Chance.of(value.isNumber() ? value.doubleValue() : -1);
    } catch (IllegalArgumentException neither) {
      wrong.add(new FieldError(field, value.toString(), String.valueOf(neither.getMessage())));
      return Chance.NEVER;
    }
  }
}
