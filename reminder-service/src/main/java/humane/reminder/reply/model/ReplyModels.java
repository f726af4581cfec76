package humane.reminder.reply.model;

import humane.reminder.reply.KeywordReading;
import humane.reminder.reply.LanguageGate;
import humane.reminder.reply.MeaningReading;
import humane.reminder.reply.Understanding;
import humane.replymodel.MeaningModel;
import humane.replymodel.ModelLanguage;
import humane.replymodel.bge.BgeEmbeddings;
import humane.replymodel.file.HeadFile;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The models of both languages, each loaded once: in the background at the start, or when the first
 * message in its language is read.
 */
@ApplicationScoped
public class ReplyModels implements MeaningReading {
  private static final int LAST = 10_000;

  private final Map<ModelLanguage, MeaningModel> models = new EnumMap<>(ModelLanguage.class);
  private final ReentrantLock loading = new ReentrantLock();
  private final boolean atStart;

  /**
   * @param atStart false leaves the loading to the first message, as our tests do
   */
  ReplyModels(
      @ConfigProperty(name = "humane.replies.load-at-start", defaultValue = "true")
          boolean atStart) {
    this.atStart = atStart;
  }

  /** After all others: a start that is refused must not end in the midst of the loading. */
  void start(@Observes @Priority(LAST) StartupEvent start) {
    if (atStart)
      Thread.ofPlatform()
          .daemon()
          .name("reply-models")
          .start(
              () -> {
                for (ModelLanguage language : ModelLanguage.values()) model(language).read("…");
              });
  }

  @Produces
  @Singleton
  static Understanding understanding(
      KeywordReading keywords, ReplyModels models, LanguageGate gate) {
    return new Understanding(keywords, models, gate);
  }

  @Override
  public List<Meaning> read(String message) {
    return model(ModelLanguage.of(message)).read(message).stream()
        .map(
            seen -> new Meaning(seen.name(), seen.probability(), seen.isFound(), seen.isSupposed()))
        .toList();
  }

  /** Whether both are loaded. */
  public boolean areLoaded() {
    loading.lock();
    try {
      return models.size() == ModelLanguage.values().length;
    } finally {
      loading.unlock();
    }
  }

  private MeaningModel model(ModelLanguage language) {
    loading.lock();
    try {
      @Nullable MeaningModel there = models.get(language);
      if (there != null) return there;
      MeaningModel loaded =
          new MeaningModel(language, BgeEmbeddings.load(language), HeadFile.shipped(language));
      models.put(language, loaded);
      return loaded;
    } finally {
      loading.unlock();
    }
  }
}
