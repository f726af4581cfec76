package humane.kit.page;

import java.net.URI;
import java.util.Optional;

/**
 * Where a service sends somebody who opens one of its pages without having signed in. A CDI bean of
 * this type is found and asked.
 */
public interface SignInPage {

  /**
   * The page to sign in at, for a page of ours.
   *
   * @param wanted the address that was asked for, to come back to
   * @return empty when this page needs no such help
   */
  Optional<URI> signInFor(URI wanted);
}
