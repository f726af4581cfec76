package humane.reminder.reply.model;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * States whether the models are loaded. A message that comes before is read all the same, a second
 * later, so the service is ready without them.
 */
@Readiness
@ApplicationScoped
public class ReplyModelsReady implements HealthCheck {
  private final ReplyModels models;

  ReplyModelsReady(ReplyModels models) {
    this.models = models;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("reply models")
        .up()
        .withData("loaded", models.areLoaded())
        .build();
  }
}
