package humane.reminder.console.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.reader.CsvReader;
import humane.kit.identity.Roles;
import humane.kit.identity.ServiceTokens;
import humane.kit.problem.FieldError;
import humane.kit.problem.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/**
 * Import of a portfolio with progress and the list of refused rows. The file goes on to
 * borrower-service, in the name of who sent it.
 */
@Path("/console/imports")
@RunOnVirtualThread
@RolesAllowed(Roles.ADMIN)
public class ImportPages {
  private static final int REJECTS_SHOWN_MAX = 200;
  private static final String OWNER = "borrower-service";

  private final PortfolioImports imports;
  private final ServiceTokens tokens;
  private final SecurityIdentity caller;
  private final ObjectMapper json;

  ImportPages(
      @RestClient PortfolioImports imports,
      ServiceTokens tokens,
      SecurityIdentity caller,
      ObjectMapper json) {
    this.imports = imports;
    this.tokens = tokens;
    this.caller = caller;
    this.json = json;
  }

  /** Why a file was refused before anything was stored. */
  public record Refusal(String detail, List<FieldError> errors) {}

  @CheckedTemplate(basePath = "console")
  static class Pages {
    static native TemplateInstance imports(@Nullable Refusal refusal);

    static native TemplateInstance importProgress(PortfolioImports.Status status);

    static native TemplateInstance importResult(
        PortfolioImports.Status status, List<List<String>> rejects, int rejectsLeftOut);
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance form() {
    return Pages.imports(null);
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(MediaType.TEXT_HTML)
  public Response start(
      @RestForm("file") @Nullable FileUpload file, @RestForm @Nullable String asOf) {
    if (file == null || file.size() == 0)
      return refused(new Refusal("No file came with the form.", List.of()));
    try (Response answer =
        imports.start(
            bearer(),
            asOf == null || asOf.isBlank() ? null : asOf.strip(),
            file.uploadedFile().toFile())) {
      String body = answer.readEntity(String.class);
      if (answer.getStatus() == 202 || answer.getStatus() == 200)
        return Response.seeOther(
                URI.create("/console/imports/" + json.readTree(body).path("id").asText()))
            .build();
      return refused(refusalOf(answer.getStatus(), body));
    } catch (WebApplicationException refused) {
      return refused(
          refusalOf(
              refused.getResponse().getStatus(), refused.getResponse().readEntity(String.class)));
    } catch (ProcessingException | IOException away) {
      throw Problem.unavailable(
          "borrower-service-away",
          "borrower-service does not answer, so nothing was imported. Try again in a moment.");
    }
  }

  @GET
  @Path("/{id}")
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance result(@PathParam("id") String id) {
    PortfolioImports.Status status = imports.status(bearer(), id);
    List<List<String>> rejects =
        status.running() || status.rowsRejected() == 0
            ? List.of()
            : parsed(imports.rejects(bearer(), id));
    List<List<String>> shown = rejects.subList(0, Math.min(rejects.size(), REJECTS_SHOWN_MAX));
    return Pages.importResult(status, shown, rejects.size() - shown.size());
  }

  @GET
  @Path("/{id}/progress")
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance progress(@PathParam("id") String id) {
    return Pages.importProgress(imports.status(bearer(), id));
  }

  @GET
  @Path("/{id}/rejects.csv")
  @Produces("text/csv")
  public String rejects(@PathParam("id") String id) {
    return imports.rejects(bearer(), id);
  }

  private String bearer() {
    return tokens.onBehalfOf(OWNER, caller.getPrincipal().getName(), Set.of(Roles.ADMIN));
  }

  private static Response refused(Refusal refusal) {
    return Response.status(422).entity(Pages.imports(refusal)).build();
  }

  private Refusal refusalOf(int status, String body) {
    try {
      JsonNode problem = json.readTree(body);
      List<FieldError> errors = new ArrayList<>();
      for (JsonNode error : problem.path("errors"))
        errors.add(
            new FieldError(error.path("field").asText(), null, error.path("reason").asText()));
      return new Refusal(
          problem.path("detail").asText("borrower-service refused the file."), errors);
    } catch (IOException unreadable) {
      return new Refusal(
          "borrower-service answered " + status + " in a form we cannot read.", List.of());
    }
  }

  /** Rows of line, column, value, reason, without the header. */
  private static List<List<String>> parsed(String csv) {
    List<List<String>> rows = new ArrayList<>();
    CsvReader.builder().ofCsvRecord(csv).forEach(row -> rows.add(List.copyOf(row.getFields())));
    return rows.isEmpty() ? rows : rows.subList(1, rows.size());
  }
}
