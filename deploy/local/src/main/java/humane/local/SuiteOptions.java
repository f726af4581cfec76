package humane.local;

import java.nio.file.Path;
import java.util.Map;

/**
 * What a start of the suite is asked for.
 *
 * @param projectRoot where the modules lie whose programs are run
 * @param data the data folder
 * @param ports where the parts listen
 * @param empty no demo is loaded, now or later, on a data folder that is new
 * @param extraSettings settings a service is given on top of the usual ones
 */
public record SuiteOptions(
    Path projectRoot,
    Path data,
    Ports ports,
    boolean empty,
    Map<Service, Map<String, String>> extraSettings) {

  public SuiteOptions {
    extraSettings = Map.copyOf(extraSettings);
  }

  public SuiteOptions(Path projectRoot, Path data, Ports ports, boolean empty) {
    this(projectRoot, data, ports, empty, Map.of());
  }

  Map<String, String> extraFor(Service service) {
    return extraSettings.getOrDefault(service, Map.of());
  }
}
