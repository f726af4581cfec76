package humane.borrower.portfolio.rest;

import humane.borrower.portfolio.DeclaredCharset;
import humane.borrower.portfolio.store.MappingStore;
import humane.borrower.portfolio.store.PortfolioImportStore;
import humane.borrower.portfolio.store.StoredImport;
import humane.kit.clock.BusinessTime;
import humane.kit.idempotency.Idempotent;
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
import java.nio.charset.CharacterCodingException;
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
  private final PortfolioImportStore imports;
  private final MappingStore mappings;
  private final SecurityIdentity caller;
  private final Clock clock;

  PortfolioImportResource(
      Reception reception,
      PortfolioImportStore imports,
      MappingStore mappings,
      SecurityIdentity caller,
      @BusinessTime Clock clock) {
    this.reception = reception;
    this.imports = imports;
    this.mappings = mappings;
    this.caller = caller;
    this.clock = clock;
  }

  @POST
  @Consumes("text/csv")
  @RolesAllowed(Roles.ADMIN)
  @RunOnVirtualThread
  @Idempotent
  public Response receive(
      byte[] content,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) MediaType type,
      @RestQuery("as_of") String asOf,
      @RestQuery String mapping) {
    String lines =
        mapping == null
            ? ""
            : mappings
                .find(mapping)
                .orElseThrow(
                    () ->
                        Problem.badInput(
                            "mapping", mapping, "is not the name of a stored mapping"));
    String id =
        reception.receive(
            inUtf8(content, type),
            lines,
            AsOf.read(asOf, clock.instant()),
            caller.getPrincipal().getName());
    return Response.accepted(new Received(id))
        .header("Location", "/portfolio-imports/" + id)
        .build();
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

  private static byte[] inUtf8(byte[] content, MediaType type) {
    String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
    try {
      return DeclaredCharset.toUtf8(content, charset);
    } catch (CharacterCodingException broken) {
      throw Problem.unprocessable(
          "wrong-encoding",
          "The file is declared as " + charset + " and holds bytes that mean nothing in it.",
          List.of());
    }
  }

  private StoredImport get(String id) {
    return imports.find(id).orElseThrow(() -> Problem.notFound("portfolio import", id));
  }
}
