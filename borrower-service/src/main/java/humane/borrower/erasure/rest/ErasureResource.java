package humane.borrower.erasure.rest;

import humane.borrower.erasure.ErasureObstacle;
import humane.borrower.erasure.Forgotten;
import humane.borrower.erasure.store.Erasing;
import humane.borrower.erasure.store.ErasureReports;
import humane.borrower.profile.store.BorrowerRow;
import humane.borrower.profile.store.BorrowerStore;
import humane.kit.crypto.KeyPurpose;
import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How far a person is forgotten, and by whom. Each service reports its own part. */
@Path("/borrowers/{id}")
@RunOnVirtualThread
public class ErasureResource {
  record Report(@Nullable KeyPurpose key, @Nullable Map<String, Integer> forgotten) {}

  /**
   * @param awaited services that have not yet said what they forgot
   * @param stoppedBy what stands in the way just now
   */
  record State(
      String borrowerId,
      @Nullable Instant erasedAt,
      List<ErasureReports.Report> reports,
      List<String> awaited,
      List<ErasureObstacle> stoppedBy) {}

  private final BorrowerStore borrowers;
  private final Erasing erasing;
  private final ErasureReports reports;
  private final SecurityIdentity caller;

  ErasureResource(
      BorrowerStore borrowers, Erasing erasing, ErasureReports reports, SecurityIdentity caller) {
    this.borrowers = borrowers;
    this.erasing = erasing;
    this.reports = reports;
    this.caller = caller;
  }

  @GET
  @Path("/erasure")
  @RolesAllowed({Roles.COMPLIANCE, Roles.SERVICE})
  public State state(String id) {
    BorrowerRow borrower = borrowers.get(id);
    List<ErasureReports.Report> told = reports.of(id);
    List<String> heard =
        told.stream()
            .filter(report -> report.key() == KeyPurpose.PROFILE)
            .map(ErasureReports.Report::service)
            .toList();
    return new State(
        id,
        borrower.erasedAt(),
        told,
        borrower.erasedAt() == null
            ? List.of()
            : ErasureReports.SERVICES.stream().filter(name -> !heard.contains(name)).toList(),
        borrower.erasedAt() == null ? erasing.obstacles(id) : List.of());
  }

  /** A service says what it forgot; saying it again changes nothing. */
  @POST
  @Path("/erasure-reports")
  @RolesAllowed(Roles.SERVICE)
  @Transactional
  public void report(String id, @Nullable Report report) {
    if (report == null || report.key() == null)
      throw Problem.badInput("key", null, "is required: PROFILE or RECORD");
    if (report.forgotten() == null) throw Problem.badInput("forgotten", null, "is required");
    String service = caller.getPrincipal().getName();
    if (!ErasureReports.SERVICES.contains(service))
      throw Problem.forbidden("Only a service that holds something of a person reports.");
    if (borrowers.get(id).erasedAt() == null)
      throw Problem.conflict("not-erased", "This person has not been erased.");
    reports.add(id, report.key(), service, new Forgotten(report.forgotten()));
  }
}
