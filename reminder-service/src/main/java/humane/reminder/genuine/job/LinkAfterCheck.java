package humane.reminder.genuine.job;

import com.fasterxml.jackson.databind.JsonNode;
import humane.kit.clock.BusinessTime;
import humane.kit.delivery.Deliveries;
import humane.kit.delivery.DeliveryHandler;
import humane.reminder.genuine.CheckCode;
import humane.reminder.genuine.SentText;
import humane.reminder.genuine.store.Genuine;
import humane.reminder.outreach.store.PageLinks;
import humane.reminder.reply.job.SignInLinks;
import humane.reminder.wording.TemplateCall;
import humane.reminder.wording.WrittenLanguage;
import io.quarkus.arc.Unremovable;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Sends the sign-in link that somebody asked for after checking a code, to the number that got the
 * text.
 */
@ApplicationScoped
@Unremovable
public class LinkAfterCheck implements DeliveryHandler {
  private static final String KIND = "link-after-check";

  private final Instance<Deliveries> deliveries;
  private final Genuine genuine;
  private final SignInLinks links;
  private final PageLinks pageLinks;
  private final Clock clock;

  LinkAfterCheck(
      Instance<Deliveries> deliveries,
      Genuine genuine,
      SignInLinks links,
      PageLinks pageLinks,
      @BusinessTime Clock clock) {
    this.deliveries = deliveries;
    this.genuine = genuine;
    this.links = links;
    this.pageLinks = pageLinks;
    this.clock = clock;
  }

  record Wanted(String code, Instant at) {}

  /** Stored for every code that could be one, so that the one who asks learns nothing from it. */
  @Transactional
  public void send(CheckCode code) {
    deliveries.get().enqueue(KIND, code.written(), new Wanted(code.written(), clock.instant()));
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void deliver(JsonNode payload) {
    Optional<SentText> sent = CheckCode.typed(payload.path("code").asText()).flatMap(genuine::find);
    if (sent.isEmpty()) return;
    SentText text = sent.get();
    Instant asked = Instant.parse(payload.path("at").asText());
    Optional<String> url = links.make(text.borrowerId(), text.numberToken(), "CHECKED");
    if (url.isEmpty()) return;
    TemplateCall call =
        new TemplateCall(
            "sign-in-link", WrittenLanguage.seenIn(text.words()).tag(), Map.of("link", url.get()));
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                pageLinks.send(
                    text.borrowerId(),
                    text.numberToken(),
                    call,
                    asked,
                    KIND + ":" + text.numberToken() + ":" + asked));
  }
}
