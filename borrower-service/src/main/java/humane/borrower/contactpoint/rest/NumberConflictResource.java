package humane.borrower.contactpoint.rest;

import humane.borrower.contactpoint.store.ContactPointStore;
import humane.borrower.contactpoint.store.NumberConflicts;
import humane.borrower.contactpoint.store.NumberKeeping;
import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Numbers that two borrowers claim: work for a person, who finds out whose it is. */
@Path("/number-conflicts")
public class NumberConflictResource {
  record ConflictAnswer(String id, String numberToken, Instant since, List<String> borrowerIds) {}

  record Conflicts(List<ConflictAnswer> items, @Nullable String next) {}

  record Settlement(@Nullable String borrowerId) {}

  private final NumberConflicts conflicts;
  private final ContactPointStore numbers;
  private final NumberKeeping keeping;
  private final SecurityIdentity caller;

  NumberConflictResource(
      NumberConflicts conflicts,
      ContactPointStore numbers,
      NumberKeeping keeping,
      SecurityIdentity caller) {
    this.conflicts = conflicts;
    this.numbers = numbers;
    this.keeping = keeping;
    this.caller = caller;
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.COMPLIANCE, Roles.SERVICE})
  @RunOnVirtualThread
  public Conflicts open() {
    return new Conflicts(
        conflicts.open().stream()
            .map(
                conflict ->
                    new ConflictAnswer(
                        conflict.id(),
                        conflict.numberToken(),
                        conflict.since(),
                        numbers.withToken(conflict.numberToken()).stream()
                            .map(point -> point.borrowerId())
                            .distinct()
                            .toList()))
            .toList(),
        null);
  }

  @POST
  @Path("/{id}/settlement")
  @RolesAllowed(Roles.AGENT)
  @RunOnVirtualThread
  public void settle(String id, @Nullable Settlement form) {
    if (form == null || form.borrowerId() == null)
      throw Problem.badInput("borrowerId", null, "is required");
    keeping.settle(id, form.borrowerId(), caller.getPrincipal().getName());
  }
}
