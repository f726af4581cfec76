package humane.reminder.webhook.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import humane.reminder.webhook.Endpoint;
import humane.reminder.webhook.WebhookSecret;

/** An endpoint, and the secret that nobody is shown again. */
public record EndpointWithSecret(@JsonUnwrapped Endpoint endpoint, String secret) {

  static EndpointWithSecret of(Endpoint endpoint, WebhookSecret secret) {
    return new EndpointWithSecret(endpoint, secret.written());
  }

  @Override
  public String toString() {
    return "EndpointWithSecret[" + endpoint.id() + "]";
  }
}
