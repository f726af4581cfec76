package humane.kit.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives a {@code @QuarkusTest} a database and keys. Use it as {@code @WithTestResource(value =
 * KitTestResource.class, initArgs = @ResourceArg(name = "service", value = "borrower-service"))}.
 */
public class KitTestResource implements QuarkusTestResourceLifecycleManager {
  private static volatile TestDatabase current;

  private String service = "borrower-service";

  @Override
  public void init(Map<String, String> arguments) {
    service = arguments.getOrDefault("service", service);
  }

  @Override
  public Map<String, String> start() {
    TestDatabase database = TestDatabase.create();
    current = database;
    Map<String, String> settings = new HashMap<>(TestKeys.get().settings(service));
    settings.put("quarkus.datasource.jdbc.url", database.jdbcUrl());
    settings.put("quarkus.datasource.username", database.runRole());
    settings.put("quarkus.datasource.password", "run");
    settings.put("quarkus.flyway.username", database.migrationRole());
    settings.put("quarkus.flyway.password", "migrate");
    settings.put("quarkus.flyway.placeholders.runRole", database.runRole());
    settings.put("humane.clock.movable", "true");
    return settings;
  }

  @Override
  public void stop() {
    // The server goes with the test JVM: another class of this run may want it still.
  }

  /** The database of the service under test, for a look at its tables with either role. */
  public static TestDatabase database() {
    return current;
  }
}
