package humane.handset.clock.rest;

import humane.handset.clock.ClockMove;
import humane.kit.clock.BusinessTime;
import humane.kit.clock.SystemTime;
import humane.kit.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * The business clock of the whole suite: read by services at their start, moved by people and
 * tests.
 */
@Path("/clock")
@RunOnVirtualThread
public class ClockResource {
  private final BusinessClock clock;
  private final Clock business;
  private final Clock system;

  ClockResource(BusinessClock clock, @BusinessTime Clock business, @SystemTime Clock system) {
    this.clock = clock;
    this.business = business;
    this.system = system;
  }

  /**
   * @param at business time now
   */
  public record Reading(OffsetDateTime at, long offsetMillis, OffsetDateTime systemAt) {}

  /** One of the two. */
  public record Wanted(@Nullable String plus, @Nullable String at) {}

  @GET
  public Reading read() {
    return new Reading(
        business.instant().atOffset(ZoneOffset.UTC),
        clock.offset().toMillis(),
        system.instant().atOffset(ZoneOffset.UTC));
  }

  @POST
  public Reading move(@Nullable Wanted wanted) {
    clock.move(read(wanted));
    return read();
  }

  private static ClockMove read(@Nullable Wanted wanted) {
    if (wanted == null || (wanted.plus() == null) == (wanted.at() == null))
      throw Problem.badInput(
          "body",
          null,
          "holds either plus (a duration such as PT24H) or at (a moment with offset)");
    return wanted.plus() != null
        ? new ClockMove.Plus(duration(wanted.plus()))
        : new ClockMove.At(moment(wanted.at()).toInstant());
  }

  private static Duration duration(String text) {
    try {
      return Duration.parse(text);
    } catch (DateTimeParseException notOne) {
      throw Problem.badInput("plus", text, "is not a duration such as PT24H or P7D");
    }
  }

  private static OffsetDateTime moment(String text) {
    try {
      return OffsetDateTime.parse(text);
    } catch (DateTimeParseException notOne) {
      throw Problem.badInput(
          "at", text, "is not a moment with offset such as 2026-12-01T09:00:00+08:00");
    }
  }
}
