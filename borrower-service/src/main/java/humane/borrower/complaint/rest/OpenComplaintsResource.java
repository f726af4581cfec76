package humane.borrower.complaint.rest;

import humane.borrower.complaint.Complaint;
import humane.borrower.complaint.store.ComplaintStore;
import humane.borrower.lawclock.DueDate;
import humane.kit.identity.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every complaint that is not closed, the most pressing first. */
@Path("/complaints")
@RunOnVirtualThread
public class OpenComplaintsResource {
  record Complaints(List<ComplaintAnswer> items, @Nullable String next) {}

  private final ComplaintStore complaints;

  OpenComplaintsResource(ComplaintStore complaints) {
    this.complaints = complaints;
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.COMPLIANCE, Roles.SERVICE})
  public Complaints open() {
    return new Complaints(
        complaints.open().stream().sorted(PRESSING).map(ComplaintAnswer::of).toList(), null);
  }

  private static final Comparator<Complaint> PRESSING =
      Comparator.comparing(
              (Complaint one) -> one.nextDue().map(DueDate::dueOn).orElse(LocalDate.MAX))
          .thenComparing(Complaint::receivedAt)
          .thenComparing(Complaint::id);
}
