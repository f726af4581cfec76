package humane.borrower.signin.store;

import com.fasterxml.jackson.databind.JsonNode;
import humane.borrower.contactpoint.ContactPoint;
import humane.borrower.contactpoint.store.ContactPointStore;
import humane.kit.clock.SystemTime;
import humane.kit.delivery.Deliveries;
import humane.kit.delivery.DeliveryHandler;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link asked for on the open page. Whatever number was typed, the page does the same and says the
 * same; only afterwards is it looked up whether the number is somebody's own.
 */
@ApplicationScoped
public class AskedLinks implements DeliveryHandler {
  private static final String KIND = "sign-in-asked";
  private static final int LINKS_AN_HOUR_MAX = 3;

  private final Instance<Deliveries> deliveries;
  private final ContactPointStore numbers;
  private final SignInLinks links;
  private final MessageRequests messages;
  private final Clock clock;

  AskedLinks(
      Instance<Deliveries> deliveries,
      ContactPointStore numbers,
      SignInLinks links,
      MessageRequests messages,
      @SystemTime Clock clock) {
    this.deliveries = deliveries;
    this.numbers = numbers;
    this.links = links;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * Takes note that somebody asked; the tokens are those of the numbers that the typed digits may
   * mean.
   */
  public void ask(Collection<String> numberTokens, @Nullable String returnTo) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                deliveries
                    .get()
                    .enqueue(
                        KIND,
                        UUID.randomUUID().toString(),
                        Map.of(
                            "numberTokens",
                            List.copyOf(numberTokens),
                            "returnTo",
                            returnTo == null ? "" : returnTo)));
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
    if (links.madeSince(number.id(), clock.instant().minus(Duration.ofHours(1)))
        >= LINKS_AN_HOUR_MAX) return;
    SignInLinks.Made made = links.make(number, "ASKED", returnTo);
    messages.want(number, MessageRequests.Kind.SIGN_IN_LINK, made.url(), made.expiresAt());
  }
}
