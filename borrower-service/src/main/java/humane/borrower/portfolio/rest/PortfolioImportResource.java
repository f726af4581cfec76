package humane.borrower.portfolio.rest;

import humane.borrower.portfolio.store.MappingStore;
import humane.borrower.portfolio.store.PortfolioImportStore;
import humane.borrower.portfolio.store.StoredImport;
import humane.kit.clock.BusinessTime;
import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The lender's file comes in; how far it is and what could not be used goes out. */
@Path("/portfolio-imports")
public class PortfolioImportResource {
  private static final int LISTED_MAX = 50;

  record Received(String id) {}

  record Imports(List<ImportAnswer> items, @Nullable String next) {}

  private final Reception reception;
  private final Preview preview;
  private final PortfolioImportStore imports;
  private final MappingStore mappings;
  private final SecurityIdentity caller;
  private final Clock clock;

  PortfolioImportResource(
      Reception reception,
      Preview preview,
      PortfolioImportStore imports,
      MappingStore mappings,
      SecurityIdentity caller,
      @BusinessTime Clock clock) {
    this.reception = reception;
    this.preview = preview;
    this.imports = imports;
    this.mappings = mappings;
    this.caller = caller;
    this.clock = clock;
  }

  /** A repeat under the same Idempotency-Key is answered by {@link Acceptance}. */
  @POST
  @Consumes("text/csv")
  @RolesAllowed(Roles.ADMIN)
  @RunOnVirtualThread
  public Response receive(
      InputStream content,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type,
      @RestQuery("as_of") String asOf,
      @RestQuery String mapping) {
    String id = reception.receive(sent(content, type, asOf, mapping));
    return Response.accepted(new Received(id))
        .header("Location", "/portfolio-imports/" + id)
        .build();
  }

  /** What the file would do; nothing is kept. */
  @POST
  @Path("/preview")
  @Consumes("text/csv")
  @RolesAllowed({Roles.AGENT, Roles.COMPLIANCE})
  @RunOnVirtualThread
  public Preview.Answer preview(
      InputStream content,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type,
      @RestQuery("as_of") String asOf,
      @RestQuery String mapping)
      throws IOException {
    return preview.of(sent(content, type, asOf, mapping));
  }

  private Reception.Sent sent(
      InputStream content, MediaType type, @Nullable String asOf, @Nullable String mapping) {
    return new Reception.Sent(
        content,
        type.getParameters().get(MediaType.CHARSET_PARAMETER),
        mapping == null ? "" : linesOf(mapping),
        AsOf.read(asOf, clock.instant()),
        caller.getPrincipal().getName());
  }

  private String linesOf(String mapping) {
    return mappings
        .find(mapping)
        .orElseThrow(
            () -> Problem.badInput("mapping", mapping, "is not the name of a stored mapping"));
  }

  @GET
  @RolesAllowed({Roles.AGENT, Roles.COMPLIANCE})
  @RunOnVirtualThread
  public Imports list() {
    return new Imports(imports.newest(LISTED_MAX).stream().map(ImportAnswer::of).toList(), null);
  }

  @GET
  @Path("/{id}")
  @RolesAllowed({Roles.AGENT, Roles.COMPLIANCE, Roles.SERVICE})
  @RunOnVirtualThread
  public ImportAnswer progress(String id) {
    return ImportAnswer.of(get(id));
  }

  @GET
  @Path("/{id}/rejects")
  @Produces("text/csv;charset=UTF-8")
  @RolesAllowed({Roles.AGENT, Roles.COMPLIANCE, Roles.SERVICE})
  @RunOnVirtualThread
  public String rejects(String id) {
    return RemarkFile.of(imports.remarks(get(id).id(), true));
  }

  /** What was left out of rows that were taken all the same. */
  @GET
  @Path("/{id}/warnings")
  @Produces("text/csv;charset=UTF-8")
  @RolesAllowed({Roles.AGENT, Roles.COMPLIANCE, Roles.SERVICE})
  @RunOnVirtualThread
  public String warnings(String id) {
    return RemarkFile.of(imports.remarks(get(id).id(), false));
  }

  private StoredImport get(String id) {
    return imports.find(id).orElseThrow(() -> Problem.notFound("portfolio import", id));
  }
}
