package humane.replymodel.bge;

import dev.langchain4j.model.embedding.EmbeddingModel;
import humane.replymodel.Embedding;
import humane.replymodel.ModelLanguage;

/**
 * The quantised BGE-small models of BAAI (MIT licence), which lie in the class path and run on the
 * CPU.
 */
public final class BgeEmbeddings {
  /** Longer messages add nothing to what they mean, and cost time. */
  private static final int CHARACTERS_MAX = 600;

  private BgeEmbeddings() {}

  /** Loads the model of a language: about half a second, some tens of megabytes. */
  public static Embedding load(ModelLanguage language) {
    keepToThisMachine();
    EmbeddingModel model =
        switch (language) {
          case ENGLISH -> new OneThreadModel("bge-small-en-v1.5-q");
          case CHINESE -> new OneThreadModel("bge-small-zh-v1.5-q");
        };
    return message -> model.embed(shortened(message)).content().vector();
  }

  /**
   * The tokenizer's library would report its start to its makers when it finds itself on a cloud
   * machine, and would look for newer files; both are switched off before it is first touched.
   */
  private static void keepToThisMachine() {
    System.setProperty("OPT_OUT_TRACKING", "true");
    System.setProperty("ai.djl.offline", "true");
  }

  private static String shortened(String message) {
    if (message.isBlank()) return ".";
    return message.length() <= CHARACTERS_MAX ? message : message.substring(0, CHARACTERS_MAX);
  }
}
