package humane.local;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The programs the launcher runs, in the order in which they need each other: everybody asks the
 * carrier for the time.
 */
public enum Service {
  HANDSET("handset", "deploy/handset", "carrier", 10, 256),
  BORROWER_SERVICE("borrower-service", "borrower-service", "borrower", 1, 384),
  BUDGET_SERVICE("budget-service", "budget-service", "budget", 3, 384),
  REMINDER_SERVICE("reminder-service", "reminder-service", "reminder", 2, 512);

  private final String partName;
  private final String module;
  private final String database;
  private final int portAboveBase;
  private final int heapMegabytesMax;

  Service(
      String partName, String module, String database, int portAboveBase, int heapMegabytesMax) {
    this.partName = partName;
    this.module = module;
    this.database = database;
    this.portAboveBase = portAboveBase;
    this.heapMegabytesMax = heapMegabytesMax;
  }

  public static List<String> names() {
    return Arrays.stream(values()).map(Service::partName).toList();
  }

  public String partName() {
    return partName;
  }

  public String database() {
    return database;
  }

  public int portAboveBase() {
    return portAboveBase;
  }

  public int heapMegabytesMax() {
    return heapMegabytesMax;
  }

  /** The program as its module's build left it. */
  public Path jar(Path projectRoot) {
    return projectRoot.resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
  }
}
