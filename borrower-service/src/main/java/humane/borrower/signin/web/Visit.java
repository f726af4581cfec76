package humane.borrower.signin.web;

import humane.borrower.profile.store.BorrowerRow;
import humane.borrower.profile.store.BorrowerStore;
import humane.kit.identity.BorrowerSessions;
import humane.kit.identity.Issuer;
import humane.kit.identity.Roles;
import humane.kit.identity.ThreeIssuers;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.ParseException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who looks at the page, in which language. An expired or foreign cookie is nobody, not an error.
 */
@RequestScoped
public class Visit {
  private static final String LANGUAGE_COOKIE = "humane_lang";
  private static final int LANGUAGE_COOKIE_SECONDS = 180 * 24 * 3600;

  /**
   * @param confirmation the PIN or a fresh code, if either was given
   */
  public record SignedIn(BorrowerRow borrower, Optional<Confirmation> confirmation) {
    public boolean confirmed() {
      return confirmation.isPresent();
    }
  }

  private final HttpHeaders headers;
  private final UriInfo address;
  private final ThreeIssuers tokens;
  private final BorrowerSessions sessions;
  private final BorrowerStore borrowers;
  private final boolean secure;
  private boolean looked;
  private Optional<SignedIn> found = Optional.empty();

  Visit(
      HttpHeaders headers,
      UriInfo address,
      ThreeIssuers tokens,
      BorrowerSessions sessions,
      BorrowerStore borrowers,
      @ConfigProperty(name = "humane.public-base-url") String publicBaseUrl) {
    this.headers = headers;
    this.address = address;
    this.tokens = tokens;
    this.sessions = sessions;
    this.borrowers = borrowers;
    this.secure = URI.create(publicBaseUrl).getScheme().equals("https");
  }

  /** Empty when nobody is signed in. */
  public Optional<SignedIn> signedIn() {
    if (!looked) found = read();
    looked = true;
    return found;
  }

  private Optional<SignedIn> read() {
    Cookie cookie = headers.getCookies().get(BorrowerSessions.COOKIE);
    if (cookie == null) return Optional.empty();
    try {
      JWTCallerPrincipal token = tokens.parse(cookie.getValue());
      if (!Issuer.BORROWERS.iss().equals(token.getIssuer())
          || !token.getGroups().contains(Roles.BORROWER)) return Optional.empty();
      return borrowers
          .find(token.getSubject())
          .filter(row -> row.erasedAt() == null)
          .map(row -> new SignedIn(row, confirmationOf(token)));
    } catch (ParseException expiredOrForeign) {
      return Optional.empty();
    }
  }

  /** A session that was signed before it said by what was confirmed by a PIN, as most are. */
  private static Optional<Confirmation> confirmationOf(JWTCallerPrincipal token) {
    if (!token.getGroups().contains(Roles.BORROWER_CONFIRMED)) return Optional.empty();
    boolean byCode = Confirmation.CODE.name().equals(token.getClaim(BorrowerSessions.CONFIRMED_BY));
    return Optional.of(byCode ? Confirmation.CODE : Confirmation.PIN);
  }

  /** A cookie that begins a session or keeps it going. */
  NewCookie session(String borrowerId, Optional<Confirmation> confirmation) {
    Map<String, Object> by =
        confirmation
            .map(way -> Map.<String, Object>of(BorrowerSessions.CONFIRMED_BY, way.name()))
            .orElseGet(Map::of);
    return cookie(
        BorrowerSessions.COOKIE,
        sessions.issue(borrowerId, confirmation.isPresent(), by),
        (int) BorrowerSessions.IDLE.toSeconds());
  }

  NewCookie noSession() {
    return cookie(BorrowerSessions.COOKIE, "", 0);
  }

  NewCookie languageCookie() {
    return cookie(LANGUAGE_COOKIE, language(), LANGUAGE_COOKIE_SECONDS);
  }

  /**
   * What was clicked, else what was clicked before, else what the borrower reads, else what the
   * browser asks for.
   */
  String language() {
    String clicked = address.getQueryParameters().getFirst("lang");
    if (clicked != null) return Words.nearest(clicked);
    Cookie before = headers.getCookies().get(LANGUAGE_COOKIE);
    if (before != null) return Words.nearest(before.getValue());
    return signedIn()
        .map(visitor -> visitor.borrower().language())
        .map(Words::nearest)
        .orElseGet(() -> Words.nearest(headers.getAcceptableLanguages()));
  }

  private NewCookie cookie(String name, String value, int seconds) {
    return new NewCookie.Builder(name)
        .value(value)
        .path("/")
        .httpOnly(true)
        .secure(secure)
        .sameSite(NewCookie.SameSite.LAX)
        .maxAge(seconds)
        .build();
  }
}
