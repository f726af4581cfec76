package humane.reminder.contactpolicy.web;

import humane.kit.identity.Roles;
import humane.kit.identity.ServiceTokens;
import humane.kit.problem.Problem;
import humane.reminder.borrowerclient.rest.LawClocksApi;
import humane.reminder.wording.store.PageWords;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** How long the law gives for an answer, and how long records are kept. */
@Path("/console/law-clocks")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed({Roles.AGENT, Roles.COMPLIANCE, Roles.ADMIN})
public class LawClocksPage {
  private static final String OWNER = "borrower-service";

  private final LawClocksApi clocks;
  private final ServiceTokens tokens;
  private final SecurityIdentity caller;
  private final PageWords words;

  LawClocksPage(
      @RestClient LawClocksApi clocks,
      ServiceTokens tokens,
      SecurityIdentity caller,
      PageWords words) {
    this.clocks = clocks;
    this.tokens = tokens;
    this.caller = caller;
    this.words = words;
  }

  @CheckedTemplate(basePath = "rules")
  static class Pages {
    static native TemplateInstance clocks(
        List<LawClocksApi.Row> rows,
        Reader reader,
        Map<String, String> r,
        Map<String, String> names);
  }

  @GET
  public TemplateInstance show(
      @QueryParam("lang") @Nullable String lang,
      @Context HttpHeaders headers,
      @Context UriInfo here) {
    Reader reader = Reader.of(lang, headers, here);
    return Pages.clocks(
        rows(), reader, words.of(reader.language(), "rules"), words.of(reader.language(), "names"));
  }

  private List<LawClocksApi.Row> rows() {
    try {
      return clocks
          .list(tokens.onBehalfOf(OWNER, caller.getPrincipal().getName(), caller.getRoles()))
          .items();
    } catch (ProcessingException away) {
      throw Problem.unavailable(
          "borrower-service-away",
          "The clocks are kept by borrower-service, which does not answer now. Please try again.");
    }
  }
}
