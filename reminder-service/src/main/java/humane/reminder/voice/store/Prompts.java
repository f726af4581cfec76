package humane.reminder.voice.store;

import humane.reminder.voice.Script;
import humane.reminder.wording.Lint;
import humane.reminder.wording.WrittenLanguage;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The spoken words, once they have passed the lint. */
@ApplicationScoped
public class Prompts {
  private final Map<WrittenLanguage, Script> scripts = PromptFiles.scripts();
  private final Lint lint;

  Prompts(Lint lint) {
    this.lint = lint;
  }

  /** A service whose bot would be unkind, or tell of an account to anybody, does not start. */
  void refuseUnkindWords(@Observes @Priority(2) StartupEvent start) {
    List<String> faults = PromptFiles.faults(lint);
    if (!faults.isEmpty())
      throw new IllegalStateException("Words that must not be spoken: " + faults);
  }

  public Script in(WrittenLanguage language) {
    return Objects.requireNonNull(scripts.get(language));
  }
}
