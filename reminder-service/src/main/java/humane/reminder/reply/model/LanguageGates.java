package humane.reminder.reply.model;

import humane.reminder.reply.LanguageGate;
import humane.replymodel.language.DetectedLanguage;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Makes the gate that keeps what we cannot read from being guessed at. */
final class LanguageGates {
  private LanguageGates() {}

  @Produces
  @Singleton
  static LanguageGate gate() {
    return new DetectedLanguage()::reads;
  }
}
