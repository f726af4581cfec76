package humane.reminder.webhook.rest;

import humane.kit.problem.FieldError;
import humane.kit.problem.Problem;
import humane.reminder.webhook.EventType;
import humane.reminder.webhook.WebhookSecret;
import humane.reminder.webhook.job.Receivers;
import humane.reminder.webhook.job.WebhookSettings;
import humane.reminder.webhook.store.Endpoints;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

/** Takes a new endpoint in, from the API or the console. */
@ApplicationScoped
public class Registration {
  /** Why an endpoint is silent that somebody in the team has disabled. */
  public static final String BY_OPERATOR = "OPERATOR";

  private static final int DESCRIPTION_LENGTH_MAX = 200;

  private final Endpoints endpoints;
  private final Receivers receivers;
  private final WebhookSettings settings;

  Registration(Endpoints endpoints, Receivers receivers, WebhookSettings settings) {
    this.endpoints = endpoints;
    this.receivers = receivers;
    this.settings = settings;
  }

  /** The new endpoint, and the secret to be shown this once. */
  public record Made(UUID id, WebhookSecret secret) {}

  /**
   * @throws Problem 400 naming each field that is not in order, 409 when there are too many
   */
  public Made add(EndpointForm form) {
    List<FieldError> faults = new ArrayList<>();
    String url = form.url() == null ? "" : form.url().strip();
    if (url.isEmpty()) faults.add(new FieldError("url", null, "is needed"));
    else receivers.faultOf(url).ifPresent(fault -> faults.add(new FieldError("url", url, fault)));
    String description = form.description() == null ? "" : form.description().strip();
    if (description.length() > DESCRIPTION_LENGTH_MAX)
      faults.add(
          new FieldError(
              "description", null, "is longer than " + DESCRIPTION_LENGTH_MAX + " characters"));
    List<String> types =
        form.types() == null ? List.of() : form.types().stream().distinct().toList();
    for (String type : types)
      if (EventType.ofWritten(type).isEmpty())
        faults.add(new FieldError("types", type, "is none of " + all()));
    if (!faults.isEmpty()) throw Problem.badInput(faults);
    if (endpoints.count() >= settings.endpointsMax())
      throw Problem.conflict(
          "too-many-endpoints",
          "There are " + settings.endpointsMax() + " endpoints already; remove one first.");
    WebhookSecret secret = WebhookSecret.fresh();
    return new Made(endpoints.add(url, description, types, secret), secret);
  }

  private static List<String> all() {
    return Arrays.stream(EventType.values()).map(EventType::written).toList();
  }
}
