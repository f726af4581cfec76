package humane.risktraining.card;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Properties;

/** What the training ran on. */
final class Libraries {
  private static final String XGBOOST = "/META-INF/maven/ml.dmlc/xgboost4j_2.12/pom.properties";

  private Libraries() {}

  static List<ModelCard.Library> all() {
    return List.of(
        new ModelCard.Library("Java", Runtime.version().toString()),
        new ModelCard.Library("xgboost4j", xgboost()));
  }

  private static String xgboost() {
    try (InputStream in = Libraries.class.getResourceAsStream(XGBOOST)) {
      if (in == null) return "unknown";
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty("version", "unknown");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
