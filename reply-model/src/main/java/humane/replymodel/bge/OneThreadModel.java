package humane.replymodel.bge;

import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.langchain4j.model.embedding.onnx.AbstractInProcessEmbeddingModel;
import dev.langchain4j.model.embedding.onnx.OnnxBertBiEncoder;
import dev.langchain4j.model.embedding.onnx.PoolingMode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * A model that works on the thread that asks it. Left to itself the runtime keeps a thread for each
 * core, which turn idly while they wait for one another: for a text of one line that costs more
 * than it gains, and takes the cores from everybody else.
 */
final class OneThreadModel extends AbstractInProcessEmbeddingModel {
  private final OnnxBertBiEncoder encoder;

  /**
   * @param name of the model's files in the class path, without their endings
   */
  OneThreadModel(String name) {
    super(Runnable::run);
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        InputStream model = resource(name + ".onnx");
        InputStream tokenizer = resource(name + "-tokenizer.json")) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      encoder =
          new OnnxBertBiEncoder(
              environment,
              environment.createSession(model.readAllBytes(), options),
              tokenizer,
              PoolingMode.CLS);
    } catch (OrtException broken) {
      throw new IllegalStateException("The model " + name + " could not be loaded", broken);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The model " + name + " cannot be read", unreadable);
    }
  }

  private static InputStream resource(String name) throws IOException {
    InputStream found = OnnxBertBiEncoder.class.getResourceAsStream("/" + name);
    if (found == null) throw new FileNotFoundException(name + " is not in the class path");
    return found;
  }

  @Override
  protected OnnxBertBiEncoder model() {
    return encoder;
  }
}
