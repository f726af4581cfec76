package humane.reminder.webhook.store;

import humane.kit.crypto.MasterSealed;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Secrets of webhooks are sealed with the master key, and go with it when it is rotated. */
@Singleton
class SealedSecrets implements MasterSealed.Columns {

  @Override
  public List<MasterSealed> sealed() {
    return Stream.of("secret_sealed", "old_secret_sealed")
        .map(
            column ->
                new MasterSealed(
                    "webhook_endpoint",
                    column,
                    List.of("id"),
                    id -> Endpoints.place(UUID.fromString(id.getFirst()))))
        .toList();
  }
}
