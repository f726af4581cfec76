package humane.borrower.signin.store;

import com.fasterxml.jackson.databind.JsonNode;
import humane.borrower.contactpoint.ContactPoint;
import humane.borrower.contactpoint.store.ContactPointStore;
import humane.borrower.database.Database;
import humane.borrower.database.Rows;
import humane.borrower.lawclock.LawClocks;
import humane.borrower.signin.AskLimit;
import humane.kit.clock.SystemTime;
import humane.kit.delivery.Deliveries;
import humane.kit.delivery.DeliveryHandler;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link asked for on the open page. Whatever number was typed, the page does the same and says the
 * same; only afterwards is it looked up whether the number is somebody's own.
 */
@ApplicationScoped
public class AskedLinks implements DeliveryHandler {
  private static final String KIND = "sign-in-asked";
  private static final String RULE = "HOUSE-LINKS";

  private final Instance<Deliveries> deliveries;
  private final ContactPointStore numbers;
  private final SignInLinks links;
  private final MessageRequests messages;
  private final Database database;
  private final LawClocks law;
  private final Clock clock;

  AskedLinks(
      Instance<Deliveries> deliveries,
      ContactPointStore numbers,
      SignInLinks links,
      MessageRequests messages,
      Database database,
      LawClocks law,
      @SystemTime Clock clock) {
    this.deliveries = deliveries;
    this.numbers = numbers;
    this.links = links;
    this.messages = messages;
    this.database = database;
    this.law = law;
    this.clock = clock;
  }

  /** What becomes of an ask; the same whether we know the number or not. */
  public sealed interface Asked {
    record Noted() implements Asked {}

    /** There were too many with this number; the next may be asked then. */
    record TooOften(Instant next) implements Asked {}
  }

  /**
   * Takes note that somebody asked; the tokens are those of the numbers that the typed digits may
   * mean.
   */
  public Asked ask(Collection<String> numberTokens, @Nullable String returnTo) {
    return QuarkusTransaction.requiringNew().call(() -> noted(numberTokens, returnTo));
  }

  private Asked noted(Collection<String> numberTokens, @Nullable String returnTo) {
    Instant now = clock.instant();
    database.update(
        "DELETE FROM link_ask WHERE asked_system_at <= ?", now.minus(Duration.ofDays(1)));
    AskLimit limit = limit(now);
    Optional<Instant> next =
        numberTokens.stream()
            .sorted()
            .flatMap(token -> limit.nextAfter(lately(token), now).stream())
            .max(Comparator.naturalOrder());
    if (next.isPresent()) return new Asked.TooOften(next.get());
    for (String token : numberTokens)
      database.update(
          "INSERT INTO link_ask (number_token, asked_system_at) VALUES (?, ?)", token, now);
    deliveries
        .get()
        .enqueue(
            KIND,
            UUID.randomUUID().toString(),
            Map.of(
                "numberTokens",
                List.copyOf(numberTokens),
                "returnTo",
                returnTo == null ? "" : returnTo));
    return new Asked.Noted();
  }

  /** The newest first; whoever asks with the same number waits until this one is written down. */
  private List<Instant> lately(String token) {
    database.first(
        "SELECT pg_advisory_xact_lock(hashtextextended(?, 11)) IS NULL AS held",
        row -> true,
        token);
    return database.list(
        "SELECT asked_system_at FROM link_ask WHERE number_token = ? ORDER BY asked_system_at DESC",
        row -> Rows.instant(row, "asked_system_at"),
        token);
  }

  private AskLimit limit(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return new AskLimit(
        law.timesMax(RULE, "perHourMax", today), law.timesMax(RULE, "perDayMax", today));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void deliver(JsonNode payload) {
    String returnTo = payload.path("returnTo").asText("");
    for (JsonNode token : payload.path("numberTokens")) {
      List<ContactPoint> claims =
          numbers.withToken(token.asText()).stream()
              .filter(point -> point.ownership().isUsable())
              .toList();
      if (claims.size() == 1)
        QuarkusTransaction.requiringNew()
            .run(() -> send(claims.getFirst(), returnTo.isEmpty() ? null : returnTo));
    }
  }

  private void send(ContactPoint number, @Nullable String returnTo) {
    SignInLinks.Made made = links.make(number, "ASKED", returnTo);
    messages.want(number, MessageRequests.Kind.SIGN_IN_LINK, made.url(), made.expiresAt());
  }
}
