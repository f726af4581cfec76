package humane.budget.words;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The lender as people know it. */
@ApplicationScoped
public class Brand {
  private final Optional<String> name;
  private final Optional<String> nameZh;

  Brand(
      @ConfigProperty(name = "humane.budget-service.lender-name") Optional<String> name,
      @ConfigProperty(name = "humane.budget-service.lender-name-zh") Optional<String> nameZh) {
    this.name = name;
    this.nameZh = nameZh;
  }

  public String in(Words words) {
    Optional<String> chosen = words.chinese() ? nameZh.or(() -> name) : name;
    return chosen.orElseGet(() -> words.say("lender"));
  }
}
