package humane.reminder.voice.job;

import com.fasterxml.jackson.databind.JsonNode;
import humane.kit.clock.BusinessTime;
import humane.kit.delivery.DeliveryHandler;
import humane.kit.delivery.Undeliverable;
import humane.kit.identity.ServiceTokens;
import humane.reminder.budgetclient.rest.PlansApi;
import humane.reminder.voice.Effect;
import humane.reminder.voice.Means;
import humane.reminder.voice.News;
import humane.reminder.voice.Standing;
import humane.reminder.voice.rest.VoiceCheckApi;
import humane.reminder.voice.store.Calls;
import humane.reminder.voice.store.Calls.Call;
import humane.reminder.voice.store.PromiseBook;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * Asks other services what a call waits for. The webhook has answered long before; the line comes
 * back for what is found here.
 */
@ApplicationScoped
public class Inquiries implements DeliveryHandler {
  /** The kind of delivery. */
  public static final String KIND = "voice-inquiry";

  private static final int FIRST_SERVER_ERROR = 500;
  private static final int CONFLICT = 409;
  private static final int PROMISES_COUNT_FOR_DAYS = 90;

  /** Which question of which call; the question itself is sealed with the call. */
  public record Asked(String carrierId, int turn) {}

  private final Calls calls;
  private final PromiseBook promises;
  private final VoiceCheckApi checks;
  private final PlansApi plans;
  private final ServiceTokens tokens;
  private final Clock clock;

  Inquiries(
      Calls calls,
      PromiseBook promises,
      @RestClient VoiceCheckApi checks,
      @RestClient PlansApi plans,
      ServiceTokens tokens,
      @BusinessTime Clock clock) {
    this.calls = calls;
    this.promises = promises;
    this.checks = checks;
    this.plans = plans;
    this.tokens = tokens;
    this.clock = clock;
  }

  /** An open question, read without keeping the call locked. */
  private record Open(Call call, Effect question) {}

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void deliver(JsonNode payload) throws Undeliverable {
    String carrierId = payload.path("carrierId").asText();
    int turn = payload.path("turn").asInt();
    Optional<Open> open = QuarkusTransaction.requiringNew().call(() -> read(carrierId));
    if (open.isEmpty()) return;
    News news = answer(open.get(), carrierId + "-" + turn);
    QuarkusTransaction.requiringNew()
        .run(() -> calls.lock(carrierId).ifPresent(call -> calls.answer(call, news)));
  }

  private Optional<Open> read(String carrierId) {
    return calls
        .lock(carrierId)
        .flatMap(call -> calls.question(call).map(question -> new Open(call, question)));
  }

  /** A service that is away is asked again by the delivery; one that refuses is told as away. */
  private News answer(Open open, String key) {
    try {
      String borrowerId = Objects.requireNonNull(open.call().borrowerId());
      return switch (open.question()) {
        case Effect.Verify(Effect.Facts facts) -> verified(facts, borrowerId);
        case Effect.AcceptPlan(Standing.Offer offer) -> accepted(offer, key);
        default -> new News.Away();
      };
    } catch (WebApplicationException refused) {
      int status = refused.getResponse().getStatus();
      if (status == CONFLICT) return new News.PlanChanged();
      if (status >= FIRST_SERVER_ERROR) throw refused;
      return new News.Away();
    }
  }

  private News verified(Effect.Facts facts, String borrowerId) {
    VoiceCheckApi.Checked checked =
        checks.check(
            tokens.bearerFor("borrower-service"),
            borrowerId,
            new VoiceCheckApi.KeyedIn(
                facts.pin(), facts.contractKeys(), facts.month(), facts.figure()));
    if (!checked.right()) return new News.Wrong(checked.triesLeft());
    List<PlansApi.Proposed> proposed = proposed(borrowerId);
    LocalDate since =
        LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC)
            .minusDays(PROMISES_COUNT_FOR_DAYS);
    return new News.Right(
        facts.pin() == null ? Means.TWO_FACTS : Means.PIN,
        new Standing(
            checked.accounts().stream()
                .map(
                    one ->
                        new Standing.Owed(
                            one.lastFour(), one.currency(), one.arrearsMinor(), one.dueDate()))
                .toList(),
            offer(proposed),
            surplus(proposed),
            promises.since(borrowerId, since),
            checked.explainFirst()));
  }

  /** None when budget-service is away: a plan can then be looked at by a link. */
  private List<PlansApi.Proposed> proposed(String borrowerId) {
    try {
      PlansApi.Latest latest = plans.latest(tokens.bearerFor("budget-service"), borrowerId);
      return latest.plans() != null && !latest.plans().isEmpty() ? List.of() : latest.items();
    } catch (WebApplicationException | jakarta.ws.rs.ProcessingException away) {
      return List.of();
    }
  }

  private static Standing.@Nullable Offer offer(List<PlansApi.Proposed> proposed) {
    return proposed.stream()
        .filter(
            one ->
                one.firstInstalmentMinor() != null
                    && one.firstDueOn() != null
                    && one.currency() != null
                    && one.endsOn() != null)
        .findFirst()
        .map(
            one ->
                new Standing.Offer(
                    one.id(),
                    one.termsHash(),
                    Objects.requireNonNull(one.currency()),
                    Objects.requireNonNull(one.firstInstalmentMinor()),
                    Objects.requireNonNull(one.firstDueOn()),
                    one.instalments(),
                    Objects.requireNonNull(one.endsOn()),
                    Objects.requireNonNullElse(one.regularInstalmentsMinor(), 0L)))
        .orElse(null);
  }

  /**
   * The shortest plan uses all that is left in a month, so its instalment is what is known of it.
   */
  private static @Nullable Long surplus(List<PlansApi.Proposed> proposed) {
    return proposed.stream()
        .filter(one -> one.kind().equals("SHORTEST"))
        .map(PlansApi.Proposed::firstInstalmentMinor)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private News accepted(Standing.Offer offer, String key) {
    plans.accept(
        tokens.bearerFor("budget-service"),
        key,
        offer.proposalId(),
        new PlansApi.Acceptance(offer.termsHash(), "VOICE"));
    return new News.PlanAccepted();
  }
}
