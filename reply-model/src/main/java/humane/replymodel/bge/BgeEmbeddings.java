package humane.replymodel.bge;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.EmbeddingModel;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import humane.replymodel.Embedding;
import humane.replymodel.ModelLanguage;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

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
    String name = "/bge-small-" + language.tag() + "-v1.5-q";
    OnnxBertBiEncoder encoder;
    try (InputStream network = resource(name + ".onnx");
        InputStream tokenizer = resource(name + "-tokenizer.json");
        OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      // A sentence is too short to share among threads, which would wait for each other on a busy
      // machine; several sentences at once have a thread each already.
      options.setIntraOpNumThreads(1);
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      encoder =
          new OnnxBertBiEncoder(
              environment,
              environment.createSession(network.readAllBytes(), options),
              tokenizer,
              PoolingMode.CLS);
    } catch (IOException | OrtException e) {
      throw new IllegalStateException("The embedding model " + name + " cannot be loaded", e);
    }
    EmbeddingModel model = new Loaded(encoder);
    return message -> model.embed(shortened(message)).content().vector();
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(BgeEmbeddings.class.getResourceAsStream(name), name);
  }

  private static final class Loaded extends AbstractInProcessEmbeddingModel {
    private final OnnxBertBiEncoder encoder;

    Loaded(OnnxBertBiEncoder encoder) {
      super(Runnable::run);
      this.encoder = encoder;
    }

    @Override
    protected OnnxBertBiEncoder model() {
      return encoder;
    }
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
