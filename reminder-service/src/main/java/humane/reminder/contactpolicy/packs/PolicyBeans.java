package humane.reminder.contactpolicy.packs;

import humane.reminder.contactpolicy.ContactPolicy;
import humane.reminder.contactpolicy.rule.Rulebook;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The gate and its packs, made once. They are read at start, so that a service with broken rules
 * does not start.
 */
@Dependent
final class PolicyBeans {

  /** Nothing but the packs holds if no file is configured; one that is configured must be there. */
  @Produces
  @Singleton
  TeamSettings settings(
      @ConfigProperty(name = "humane.contact-policy.settings-file") Optional<Path> file) {
    return file.map(TeamSettings::read).orElse(TeamSettings.NONE);
  }

  @Produces
  @Singleton
  @Startup
  Packs packs(TeamSettings settings) {
    return Packs.shipped().tightenedBy(settings);
  }

  @Produces
  @Singleton
  ContactPolicy policy(TeamSettings settings) {
    return Rulebook.policy(settings.ownRules());
  }
}
