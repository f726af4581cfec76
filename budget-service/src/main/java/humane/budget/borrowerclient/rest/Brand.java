package humane.budget.borrowerclient.rest;

import humane.budget.borrowerclient.BorrowerServiceAway;
import humane.budget.borrowerclient.LenderFacts;
import humane.budget.words.Words;
import humane.kit.clock.SystemTime;
import humane.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/** The lender's name and number as borrower-service states them; general words while it is away. */
@ApplicationScoped
public class Brand {
  private static final Logger LOG = Logger.getLogger(Brand.class);
  private static final Duration FRESH_FOR = Duration.ofMinutes(10);
  private static final Duration ASK_AGAIN_AFTER = Duration.ofSeconds(30);

  private record Held(LenderFacts facts, Instant askAgainAt) {}

  private final BorrowerService borrowers;
  private final Clock systemTime;
  private final AtomicReference<Held> held =
      new AtomicReference<>(new Held(LenderFacts.unknown(), Instant.MIN));

  Brand(BorrowerService borrowers, @SystemTime Clock systemTime) {
    this.borrowers = borrowers;
    this.systemTime = systemTime;
  }

  public String in(Words words) {
    return facts().nameIn(words.chinese() ? "zh" : "en").orElseGet(() -> words.say("lender"));
  }

  /** How to reach a person, in words. */
  public String person(Words words) {
    Optional<String> hours = facts().hoursIn(words.chinese() ? "zh" : "en");
    return facts()
        .hotline()
        .map(
            number ->
                hours
                    .map(when -> words.say("person.when", number, when))
                    .orElseGet(() -> words.say("footer.person.number", number)))
        .orElseGet(() -> words.say("footer.person"));
  }

  /** The number to ring, as a telephone takes it. */
  public Optional<String> hotline() {
    return facts().hotline();
  }

  /**
   * The lender's own name, where it is known by now: a paper bears no general word in its place.
   */
  public Optional<String> nameIn(Words words) {
    return facts().nameIn(words.chinese() ? "zh" : "en");
  }

  /** How to pay, a sentence for each way the lender names. */
  public List<String> waysToPay(Words words) {
    return facts().waysToPayIn(words.chinese() ? "zh" : "en");
  }

  private LenderFacts facts() {
    Instant now = systemTime.instant();
    Held last = held.get();
    if (now.isBefore(last.askAgainAt())) {
      return last.facts();
    }
    try {
      Held fresh = new Held(borrowers.lender(), now.plus(FRESH_FOR));
      held.set(fresh);
      return fresh.facts();
    } catch (BorrowerServiceAway | Problem away) {
      LOG.infof("The lender's name could not be read: %s", away.getMessage());
      held.set(new Held(last.facts(), now.plus(ASK_AGAIN_AFTER)));
      return last.facts();
    }
  }
}
