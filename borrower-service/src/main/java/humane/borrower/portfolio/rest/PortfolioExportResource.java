package humane.borrower.portfolio.rest;

import humane.borrower.portfolio.store.PortfolioExport;
import humane.kit.identity.Roles;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

/** All a team has, in the form in which it came: the file goes out as it is read. */
@Path("/portfolio-export")
public class PortfolioExportResource {
  private final PortfolioExport export;

  PortfolioExportResource(PortfolioExport export) {
    this.export = export;
  }

  @GET
  @Produces("text/csv;charset=UTF-8")
  @RolesAllowed(Roles.ADMIN)
  @RunOnVirtualThread
  public Response portfolio() {
    StreamingOutput out =
        stream -> {
          BufferedWriter text =
              new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
          export.write(text);
          text.flush();
        };
    return Response.ok(out)
        .header("Content-Disposition", "attachment; filename=\"portfolio.csv\"")
        .header("Cache-Control", "no-store")
        .build();
  }
}
