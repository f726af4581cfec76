package humane.reminder.lender.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import humane.kit.clock.SystemTime;
import humane.kit.delivery.RecurringJob;
import humane.kit.identity.ServiceTokens;
import humane.reminder.database.Database;
import humane.reminder.lender.LenderFacts;
import humane.reminder.lender.LenderUnknown;
import humane.reminder.lender.rest.LenderApi;
import humane.reminder.lender.rest.LenderDocument;
import humane.reminder.wording.Lint;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The lender's facts: read every few minutes, kept, and still known after a restart while
 * borrower-service is away.
 */
@ApplicationScoped
public class KnownLender implements RecurringJob {
  private static final Logger LOG = Logger.getLogger(KnownLender.class);
  private static final Duration READ_AGAIN_AFTER = Duration.ofMinutes(5);

  /** The job runs on one replica; the others take over what it kept. */
  private static final Duration TAKEN_OVER_WITHIN = Duration.ofMinutes(1);

  private final LenderApi api;
  private final ServiceTokens tokens;
  private final Database database;
  private final LenderDocument form;
  private final Lint lint;
  private final Clock clock;
  private volatile @Nullable Known known;

  private record Known(LenderFacts facts, Instant since) {}

  KnownLender(
      @RestClient LenderApi api,
      ServiceTokens tokens,
      Database database,
      LenderDocument form,
      Lint lint,
      @SystemTime Clock clock) {
    this.api = api;
    this.tokens = tokens;
    this.database = database;
    this.form = form;
    this.lint = lint;
    this.clock = clock;
  }

  /**
   * The facts last read, here or by another replica within the last minute.
   *
   * @throws LenderUnknown when they were never read and cannot be read now
   */
  public LenderFacts facts() {
    Known ready = known;
    if (ready != null && ready.since().plus(TAKEN_OVER_WITHIN).isAfter(clock.instant()))
      return ready.facts();
    Optional<LenderFacts> kept = kept();
    return kept.isPresent() ? kept.get() : read();
  }

  @Override
  public String name() {
    return "lender-facts";
  }

  @Override
  public Duration pause() {
    return READ_AGAIN_AFTER;
  }

  /** Reads them anew; what is known stays known when that fails. */
  @Override
  public void run() {
    try {
      read();
    } catch (LenderUnknown away) {
      LOG.warnf("%s; what was known stays: %s", away.getMessage(), away.getCause());
    }
  }

  private LenderFacts read() {
    try {
      String document = api.read(tokens.bearerFor("borrower-service"));
      LenderFacts facts = form.facts(document);
      requireHonestNames(facts);
      database.update(
          """
          INSERT INTO lender_facts (one, document, read_at) VALUES (true, ?, ?)
          ON CONFLICT (one) DO UPDATE SET document = excluded.document, read_at = excluded.read_at
          """,
          document,
          clock.instant());
      known = new Known(facts, clock.instant());
      return facts;
    } catch (JsonProcessingException | RuntimeException away) {
      throw new LenderUnknown("borrower-service did not state the lender's facts", away);
    }
  }

  /** Who writes as a collector or a court frightens people; nothing goes out under such a name. */
  private void requireHonestNames(LenderFacts facts) {
    facts.names().values().stream()
        .filter(name -> !lint.inSenderName(name).isEmpty())
        .findFirst()
        .ifPresent(
            name -> {
              throw new IllegalStateException(
                  "The lender's name "
                      + name
                      + " must not be a sender's: "
                      + lint.inSenderName(name));
            });
  }

  private Optional<LenderFacts> kept() {
    return database
        .first("SELECT document FROM lender_facts", row -> row.text("document"))
        .map(
            document -> {
              try {
                LenderFacts facts = form.facts(document);
                known = new Known(facts, clock.instant());
                return facts;
              } catch (JsonProcessingException broken) {
                throw new LenderUnknown("The lender's facts that were kept cannot be read", broken);
              }
            });
  }
}
