package humane.reminder.contactpolicy.packs;

import humane.reminder.contactpolicy.ContactPolicy;
import humane.reminder.contactpolicy.rule.Rulebook;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * The gate and its packs, made once. They are read at start, so that a service with broken rules
 * does not start.
 */
@Dependent
final class PolicyBeans {

  @Produces
  @Singleton
  @Startup
  Packs packs() {
    return Packs.shipped();
  }

  @Produces
  @Singleton
  ContactPolicy policy() {
    return Rulebook.policy();
  }
}
