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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
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

  /** Who is an admin is all the rest, too. */
  private static final Set<String> ADMIN_AND_ALL =
      Set.of(Roles.ADMIN, Roles.COMPLIANCE, Roles.AGENT);

  private static final Logger LOG = Logger.getLogger(ImportPages.class);

  private final PortfolioImports imports;
  private final PortfolioFiles files;
  private final ServiceTokens tokens;
  private final SecurityIdentity caller;
  private final ObjectMapper json;

  ImportPages(
      @RestClient PortfolioImports imports,
      @RestClient PortfolioFiles files,
      ServiceTokens tokens,
      SecurityIdentity caller,
      ObjectMapper json) {
    this.imports = imports;
    this.files = files;
    this.tokens = tokens;
    this.caller = caller;
    this.json = json;
  }

  /** Why a file was refused before anything was stored. */
  public record Refusal(String detail, List<FieldError> errors) {}

  @CheckedTemplate(basePath = "console")
  static class Pages {
    static native TemplateInstance imports(
        @Nullable Refusal refusal, List<PortfolioImports.Status> known);

    static native TemplateInstance importPreview(PortfolioFiles.Preview preview, String file);

    static native TemplateInstance importProgress(PortfolioImports.Status status);

    static native TemplateInstance importResult(
        PortfolioImports.Status status, List<List<String>> rejects, int rejectsLeftOut);
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance form() {
    return Pages.imports(null, known());
  }

  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(MediaType.TEXT_HTML)
  public Response start(
      @RestForm("file") @Nullable FileUpload file,
      @RestForm @Nullable String asOf,
      @RestForm @Nullable String mapping) {
    return sent(
        file,
        csv -> imports.start(bearer(), said(asOf), said(mapping), csv),
        body ->
            Response.seeOther(
                    URI.create("/console/imports/" + json.readTree(body).path("id").asText()))
                .build());
  }

  /** What the file would do; nothing is kept. */
  @POST
  @Path("/preview")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @Produces(MediaType.TEXT_HTML)
  public Response preview(
      @RestForm("file") @Nullable FileUpload file,
      @RestForm @Nullable String asOf,
      @RestForm @Nullable String mapping) {
    String name = file == null ? "" : file.fileName();
    return sent(
        file,
        csv -> files.preview(bearer(), said(asOf), said(mapping), csv),
        body ->
            Response.ok(
                    Pages.importPreview(json.readValue(body, PortfolioFiles.Preview.class), name))
                .build());
  }

  /** All there is, in the form in which it may be imported again. */
  @GET
  @Path("/portfolio.csv")
  @Produces("text/csv;charset=UTF-8")
  public Response export() {
    InputStream all;
    try {
      all = files.export(bearer());
    } catch (ProcessingException | WebApplicationException away) {
      throw Problem.unavailable(
          "borrower-service-away",
          "borrower-service does not give the portfolio out just now. Try again in a moment.");
    }
    return Response.ok((StreamingOutput) out -> pass(all, out))
        .header("Content-Disposition", "attachment; filename=\"portfolio.csv\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  private static void pass(InputStream all, OutputStream out) throws IOException {
    try (all) {
      all.transferTo(out);
    }
  }

  /** What is done with a file, and what with the answer. */
  private interface Sending {
    Response send(File csv);
  }

  private interface Reading {
    Response read(String body) throws IOException;
  }

  private Response sent(@Nullable FileUpload file, Sending sending, Reading reading) {
    if (file == null || file.size() == 0)
      return refused(new Refusal("No file came with the form.", List.of()));
    try (Response answer = sending.send(file.uploadedFile().toFile())) {
      String body = answer.readEntity(String.class);
      return answer.getStatusInfo().getFamily() == Response.Status.Family.SUCCESSFUL
          ? reading.read(body)
          : refused(refusalOf(answer.getStatus(), body));
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

  private static @Nullable String said(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }

  /** The page does without them while borrower-service is away. */
  private List<PortfolioImports.Status> known() {
    try {
      return imports.list(bearer()).items();
    } catch (ProcessingException | WebApplicationException away) {
      LOG.infof("The imports are not listed: %s", away.getClass().getSimpleName());
      return List.of();
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
    return tokens.onBehalfOf(OWNER, caller.getPrincipal().getName(), ADMIN_AND_ALL);
  }

  private Response refused(Refusal refusal) {
    return Response.status(422).entity(Pages.imports(refusal, known())).build();
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
