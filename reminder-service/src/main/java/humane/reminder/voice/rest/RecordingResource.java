package humane.reminder.voice.rest;

import humane.kit.clock.BusinessTime;
import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import humane.reminder.ledger.Ledger;
import humane.reminder.ledger.LedgerBody;
import humane.reminder.ledger.LedgerEntry;
import humane.reminder.voice.store.Recordings;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.time.Clock;

/** The sound of a call, as the timeline of a case names it. Who listens is in the ledger. */
@Path("/calls/{carrierId}/recording")
public class RecordingResource {
  private final Recordings recordings;
  private final Ledger ledger;
  private final Clock clock;

  RecordingResource(Recordings recordings, Ledger ledger, @BusinessTime Clock clock) {
    this.recordings = recordings;
    this.ledger = ledger;
    this.clock = clock;
  }

  @GET
  @Produces("audio/wav")
  @RolesAllowed({Roles.AGENT, Roles.COMPLIANCE})
  @RunOnVirtualThread
  @Transactional
  public byte[] sound(@PathParam("carrierId") String carrierId) {
    Recordings.Sound sound =
        recordings
            .soundOf(carrierId)
            .orElseThrow(() -> Problem.notFound("recording of call", carrierId));
    ledger.append(
        new LedgerEntry(
            sound.sealedFor(),
            null,
            clock.instant(),
            new LedgerBody.Person("RECORDING_HEARD", null, null)));
    return sound.wav();
  }
}
