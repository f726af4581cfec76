package humane.reminder.contactpolicy.web;

import humane.kit.identity.Roles;
import humane.reminder.breach.Breach;
import humane.reminder.breach.BreachState;
import humane.reminder.breach.rest.BreachResource;
import humane.reminder.breach.store.Breaches;
import humane.reminder.console.web.Times;
import humane.reminder.week.rest.ContactWeekResource;
import humane.reminder.wording.store.PageWords;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The register of breaches, and how each stands. */
@Path("/console/breaches")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@RolesAllowed({Roles.COMPLIANCE, Roles.ADMIN})
public class BreachPages {
  private static final int SHOWN = 100;

  private final Breaches breaches;
  private final BreachResource register;
  private final PageWords words;

  BreachPages(Breaches breaches, BreachResource register, PageWords words) {
    this.breaches = breaches;
    this.register = register;
    this.words = words;
  }

  @CheckedTemplate(basePath = "rules")
  static class Pages {
    static native TemplateInstance breaches(
        List<Breach> breaches,
        List<BreachState> states,
        Reader reader,
        Map<String, String> r,
        Times times);
  }

  @GET
  public TemplateInstance show(
      @QueryParam("lang") @Nullable String lang,
      @Context HttpHeaders headers,
      @Context UriInfo here) {
    Reader reader = Reader.of(lang, headers, here);
    return Pages.breaches(
        breaches.list(null, null, SHOWN),
        Arrays.asList(BreachState.values()),
        reader,
        words.of(reader.language(), "rules"),
        new Times());
  }

  @POST
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(
      @PathParam("id") String id,
      @FormParam("state") @DefaultValue("OPEN") BreachState state,
      @FormParam("cause") @Nullable String cause,
      @FormParam("redress") @Nullable String redress,
      @FormParam("reportedOn") @Nullable String reportedOn,
      @FormParam("reportedTo") @Nullable String reportedTo,
      @QueryParam("lang") @DefaultValue("en") String lang) {
    register.change(
        id,
        new BreachResource.Change(
            state, cause, redress, ContactWeekResource.day(reportedOn), reportedTo));
    return Response.seeOther(
            URI.create("/console/breaches?lang=" + lang.replaceAll("[^A-Za-z-]", "") + "#" + id))
        .build();
  }
}
