package humane.kit.clock;

import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Duration;

/**
 * Where the sandbox carrier tells a service that business time has moved. It does not exist with a
 * real carrier.
 */
@Path("/local/clock")
public class LocalClockResource {
  private final Clocks clocks;

  LocalClockResource(Clocks clocks) {
    this.clocks = clocks;
  }

  /**
   * @param offsetMillis how far business time is ahead of system time, from now on
   */
  public record Offset(long offsetMillis) {}

  @PUT
  @RolesAllowed(Roles.SERVICE)
  public Offset move(Offset to) {
    if (!clocks.movable()) throw Problem.notFound("movable clock", "here");
    try {
      clocks.business().moveTo(Duration.ofMillis(to.offsetMillis()));
    } catch (IllegalArgumentException backwards) {
      throw Problem.conflict("clock-backwards", String.valueOf(backwards.getMessage()));
    }
    return to;
  }
}
