package humane.reminder.wording.store;

import humane.kit.clock.BusinessTime;
import humane.reminder.lender.store.KnownLender;
import humane.reminder.wording.Helplines;
import humane.reminder.wording.Lint;
import humane.reminder.wording.Templates;
import humane.reminder.wording.TextCheck;
import humane.reminder.wording.Wording;
import humane.reminder.wording.WrittenLanguage;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/** Makes the words available, once they have passed the lint. */
@ApplicationScoped
public class WordingStart {
  private static final Logger LOG = Logger.getLogger(WordingStart.class);

  private final Templates templates = WordingFiles.templates();
  private final Lint lint = WordingFiles.lint();
  private final Helplines helplines = WordingFiles.helplines();

  /** A service whose own words are unkind does not start. */
  void refuseUnkindWords(@Observes @Priority(2) StartupEvent start, @BusinessTime Clock clock) {
    List<String> faults = new ArrayList<>(new TextCheck(lint).faults(templates));
    for (WrittenLanguage language : WrittenLanguage.values())
      WordingFiles.pageWords(language)
          .forEach(
              (page, words) ->
                  words.forEach(
                      (key, text) ->
                          lint.onPage(text)
                              .forEach(found -> faults.add(page + "." + key + " says " + found))));
    if (!faults.isEmpty())
      throw new IllegalStateException("Words that must not be said: " + faults);
    helplines
        .toCheckAgain(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))
        .forEach(
            line ->
                LOG.warnf(
                    "Helpline %s was last checked on %s; check it again",
                    line.id(), line.verifiedOn()));
  }

  @Produces
  @Singleton
  Wording wording(KnownLender lender) {
    return new Wording(templates, lender::facts);
  }

  @Produces
  @Singleton
  Templates templates() {
    return templates;
  }

  @Produces
  @Singleton
  Lint lint() {
    return lint;
  }

  @Produces
  @Singleton
  Helplines helplines() {
    return helplines;
  }
}
