package humane.kit.identity;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.Key;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwx.JsonWebStructure;
import org.jose4j.keys.resolvers.JwksVerificationKeyResolver;
import org.jose4j.lang.JoseException;
import org.jose4j.lang.UnresolvableKeyException;

/**
 * A provider's public keys, fetched beside the requests that need them: nobody waits for the
 * provider. A token of a key that is not known yet is refused and has the keys fetched.
 */
final class ProviderKeys implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(ProviderKeys.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** However many unknown keys are named, the provider is not asked more often. */
  private static final Duration ASKED_AT_MOST_EVERY = Duration.ofSeconds(2);

  private final URI url;
  private final Duration every;
  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final Semaphore wanted = new Semaphore(0);
  private final Thread fetcher;
  private volatile JwksVerificationKeyResolver known = new JwksVerificationKeyResolver(List.of());

  ProviderKeys(URI url, Duration every) {
    this.url = url;
    this.every = every;
    fetcher = Thread.ofVirtual().name("provider-keys").start(this::keepFresh);
  }

  Key of(JsonWebSignature signature, List<JsonWebStructure> nesting)
      throws UnresolvableKeyException {
    try {
      return known.resolveKey(signature, nesting);
    } catch (UnresolvableKeyException unknown) {
      wanted.release();
      throw unknown;
    }
  }

  private void keepFresh() {
    try {
      while (true) {
        fetch();
        Thread.sleep(ASKED_AT_MOST_EVERY);
        wanted.drainPermits();
        boolean asked = wanted.tryAcquire(every.toMillis(), TimeUnit.MILLISECONDS);
        LOG.debugf("The staff provider's keys are fetched again, asked for: %s", asked);
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  /** What was known stays when the provider is away. */
  private void fetch() throws InterruptedException {
    try {
      HttpResponse<String> answer =
          http.send(
              HttpRequest.newBuilder(url).timeout(PATIENCE).GET().build(),
              HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200)
        throw new IOException("it was answered " + answer.statusCode());
      List<JsonWebKey> keys = new JsonWebKeySet(answer.body()).getJsonWebKeys();
      known = new JwksVerificationKeyResolver(keys);
    } catch (IOException | JoseException away) {
      LOG.warnf(
          "The keys of the staff provider at %s are not known anew: %s", url, away.getMessage());
    }
  }

  @Override
  public void close() {
    fetcher.interrupt();
    http.close();
  }
}
