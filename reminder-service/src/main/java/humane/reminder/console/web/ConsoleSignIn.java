package humane.reminder.console.web;

import humane.kit.identity.Roles;
import humane.kit.page.SignInPage;
import humane.reminder.console.StaffMember;
import humane.reminder.console.store.StaffSessions;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The door of the console: a one-time link, asked for with a staff token, opens a session. Looking
 * at the link does not use it up.
 */
@Path("/console")
@RunOnVirtualThread
public class ConsoleSignIn {
  private static final Set<String> STAFF_ROLES = Set.of(Roles.AGENT, Roles.COMPLIANCE, Roles.ADMIN);

  private final StaffSessions sessions;
  private final SecurityIdentity caller;
  private final String publicBaseUrl;

  ConsoleSignIn(
      StaffSessions sessions,
      SecurityIdentity caller,
      @ConfigProperty(name = "humane.public-base-url") String publicBaseUrl) {
    this.sessions = sessions;
    this.caller = caller;
    this.publicBaseUrl = publicBaseUrl;
  }

  @CheckedTemplate(basePath = "console")
  static class Pages {
    static native TemplateInstance enter(String code, boolean open);
  }

  /**
   * @param url opens the console once, for whoever holds it, within twelve hours
   */
  public record SignInLink(String url) {}

  @POST
  @Path("/sign-in-links")
  @RolesAllowed({Roles.AGENT, Roles.COMPLIANCE, Roles.ADMIN})
  @Produces(MediaType.APPLICATION_JSON)
  public SignInLink link() {
    Set<String> roles =
        caller.getRoles().stream().filter(STAFF_ROLES::contains).collect(Collectors.toSet());
    String code = sessions.newLinkCode(new StaffMember(caller.getPrincipal().getName(), roles));
    return new SignInLink(publicBaseUrl + "/console/enter?code=" + code);
  }

  @GET
  @Path("/enter")
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance look(@QueryParam("code") @DefaultValue("") String code) {
    return Pages.enter(code, sessions.isOpen(code));
  }

  @POST
  @Path("/enter")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  public Response enter(@FormParam("code") @DefaultValue("") String code) {
    Optional<String> session = sessions.enter(code);
    if (session.isEmpty()) return Response.status(403).entity(Pages.enter(code, false)).build();
    return Response.seeOther(URI.create("/console"))
        .cookie(cookie(session.get(), NewCookie.DEFAULT_MAX_AGE))
        .build();
  }

  @POST
  @Path("/leave")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response leave(@CookieParam(StaffCookie.NAME) @Nullable String session) {
    if (session != null) sessions.end(session);
    return Response.seeOther(URI.create("/console/enter")).cookie(cookie("", 0)).build();
  }

  private NewCookie cookie(String value, int maxAge) {
    return new NewCookie.Builder(StaffCookie.NAME)
        .value(value)
        .path(StaffCookie.PATH)
        .httpOnly(true)
        .secure(publicBaseUrl.startsWith("https"))
        .sameSite(NewCookie.SameSite.LAX)
        .maxAge(maxAge)
        .build();
  }

  /** Whoever opens a page of the console without a session is shown how to get one. */
  @ApplicationScoped
  static class Door implements SignInPage {
    @Override
    public Optional<URI> signInFor(URI wanted) {
      return wanted.getPath().startsWith(StaffCookie.PATH)
          ? Optional.of(URI.create("/console/enter"))
          : Optional.empty();
    }
  }
}
