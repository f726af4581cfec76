package humane.reminder.console.web;

import humane.reminder.console.StaffMember;
import humane.reminder.console.store.StaffSessions;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Lets staff in by the console's own cookie, on the console's own pages and nowhere else. */
@ApplicationScoped
class StaffCookie implements HttpAuthenticationMechanism {
  static final String NAME = "humane_staff";
  static final String PATH = "/console";

  /**
   * Asked before the bearer tokens, so that a borrower's old cookie in the same browser locks no
   * member of staff out.
   */
  private static final int BEFORE_TOKENS = 2000;

  /** The question that the cookie asks. */
  static final class Request extends BaseAuthenticationRequest {
    private final String session;

    Request(String session) {
      this.session = session;
    }
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      RoutingContext exchange, IdentityProviderManager providers) {
    Cookie cookie = exchange.request().getCookie(NAME);
    if (cookie == null || !exchange.request().path().startsWith(PATH))
      return Uni.createFrom().nullItem();
    return providers.authenticate(new Request(cookie.getValue()));
  }

  @Override
  public Uni<ChallengeData> getChallenge(RoutingContext exchange) {
    return Uni.createFrom().nullItem();
  }

  @Override
  public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
    return Set.of(Request.class);
  }

  @Override
  public int getPriority() {
    return BEFORE_TOKENS;
  }

  /** Answers it from the stored sessions. */
  @ApplicationScoped
  static class Provider implements IdentityProvider<Request> {
    private final StaffSessions sessions;

    Provider(StaffSessions sessions) {
      this.sessions = sessions;
    }

    @Override
    public Class<Request> getRequestType() {
      return Request.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
        Request request, AuthenticationRequestContext context) {
      return context.runBlocking(
          () -> sessions.of(request.session).map(Provider::identityOf).orElse(null));
    }

    private static SecurityIdentity identityOf(StaffMember member) {
      return QuarkusSecurityIdentity.builder()
          .setPrincipal(new QuarkusPrincipal(member.name()))
          .addRoles(member.roles())
          .build();
    }
  }
}
