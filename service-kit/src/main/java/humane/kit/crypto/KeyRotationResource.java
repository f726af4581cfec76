package humane.kit.crypto;

import humane.kit.clock.SystemTime;
import humane.kit.delivery.Deliveries;
import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Has every borrower's keys wrapped anew under the key that is now the primary one of the master
 * keyset. The older one is needed until the state is DONE.
 */
@Path("/key-rotation")
public class KeyRotationResource {
  private final RotationStore store;
  private final MasterKey master;
  private final Deliveries deliveries;
  private final Clock clock;

  KeyRotationResource(
      RotationStore store, MasterKey master, Deliveries deliveries, @SystemTime Clock clock) {
    this.store = store;
    this.master = master;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /**
   * @param state RUNNING or DONE
   * @param pass keys are gone over until a pass finds none under an older key
   */
  public record Answer(
      String state,
      long masterKeyId,
      int pass,
      long keysSeenInPass,
      long keysRewrapped,
      Instant startedAt,
      @Nullable Instant finishedAt) {

    static Answer of(RotationStore.Rotation rotation) {
      return new Answer(
          rotation.finishedAt() == null ? "RUNNING" : "DONE",
          Integer.toUnsignedLong(rotation.masterKeyId()),
          rotation.pass(),
          rotation.seenInPass(),
          rotation.rewrapped(),
          rotation.startedAt(),
          rotation.finishedAt());
    }
  }

  /**
   * Reads the master keyset again and begins; one that is under way goes on. 409 when its primary
   * key has no prefix by which what it seals is known.
   */
  @POST
  @RolesAllowed(Roles.ADMIN)
  @RunOnVirtualThread
  @Transactional
  public Response begin() throws GeneralSecurityException {
    master.readAgain();
    if (!master.isNamed())
      throw Problem.conflict(
          "master-key-without-prefix",
          "The primary key of the master keyset has no output prefix (RAW), so nobody could tell which keys it wraps already and the rotation"
              + " would never end. Make a primary key with the prefix TINK and begin again; nothing was changed.");
    store.begin(master.primaryId(), clock.instant());
    deliveries.enqueue(KeyRotation.KIND, "rotation", Map.of());
    return Response.accepted(Answer.of(store.lock())).build();
  }

  @GET
  @RolesAllowed(Roles.ADMIN)
  @RunOnVirtualThread
  public Answer progress() {
    RotationStore.Rotation rotation = store.current();
    if (rotation == null) throw Problem.notFound("key rotation", "here");
    return Answer.of(rotation);
  }
}
