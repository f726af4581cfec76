package humane.kit.identity;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * {@code humane.identity.staff-provider.*}: the lender's own OpenID Connect provider, at which its
 * staff sign in. Its tokens then count instead of those of the local staff issuer.
 */
public interface StaffProviderSettings {

  /** The exact value of {@code iss}. */
  String issuer();

  /** Where its public keys stand (JWKS); https, or on this machine. */
  URI keysUrl();

  /** Ours at the provider: a token that is not meant for it is none. */
  String audience();

  /**
   * The claim with the list of a person's groups; where no claim has that very name, its dots lead
   * inwards, as in {@code realm_access.roles}. {@code groups} unless told.
   */
  Optional<String> groupsClaim();

  /** The group that gives each role, where it is not called like the role. */
  Map<String, String> groups();

  /**
   * How often the keys are fetched anew; ten minutes unless told; also when a token names one
   * unknown.
   */
  Optional<Duration> keysEvery();
}
