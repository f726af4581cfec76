package humane.replytraining;

import humane.reminder.reply.Intent;
import humane.reminder.reply.LanguageGate;
import humane.reminder.reply.MeaningReading.Meaning;
import humane.reminder.reply.Reading;
import humane.reminder.reply.Understanding;
import humane.reminder.reply.store.KeywordFile;
import humane.replymodel.Embedding;
import humane.replymodel.Head;
import humane.replymodel.MeaningModel;
import humane.replymodel.ModelLanguage;
import humane.replymodel.language.DetectedLanguage;
import humane.replytraining.measure.Scores;
import humane.replytraining.phrases.Phrase;
import humane.replytraining.phrases.PhraseFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Judges a head, with the keywords before it as in the service, on what training never saw. */
final class HeldOut {
  private static final LanguageGate GATE = new DetectedLanguage()::reads;

  private HeldOut() {}

  static List<Phrase> phrases(Path root, ModelLanguage language) {
    Path data = root.resolve("deploy/replies/data");
    return PhraseFile.read(data.resolve("held-out." + language.tag() + ".txt"));
  }

  static Scores scores(Path root, ModelLanguage language, Embedding embedding, Head head) {
    return Scores.of(phrases(root, language), names(reading(language, embedding, head)));
  }

  static Function<String, Reading> reading(ModelLanguage language, Embedding embedding, Head head) {
    MeaningModel model = new MeaningModel(language, embedding, head);
    Understanding understanding =
        new Understanding(
            KeywordFile.reading(),
            words ->
                model.read(words).stream()
                    .map(
                        seen ->
                            new Meaning(
                                seen.name(), seen.probability(), seen.isFound(), seen.isSupposed()))
                    .toList(),
            GATE);
    return understanding::read;
  }

  /** What is understood without any model. */
  static Function<String, Reading> keywords() {
    return KeywordFile.reading()::read;
  }

  static Function<String, Set<String>> names(Function<String, Reading> reading) {
    return words ->
        reading.apply(words).intents().stream()
            .map(Reading.Found::intent)
            .filter(intent -> intent != Intent.UNCLEAR)
            .map(Intent::name)
            .collect(Collectors.toSet());
  }
}
