package humane.local;

import humane.local.twilio.LiveCarrier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a start of the suite is asked for.
 *
 * @param projectRoot where the modules lie whose programs are run
 * @param data the data folder
 * @param ports where the parts listen
 * @param empty no demo is loaded, now or later, on a data folder that is new
 * @param live the real carrier; without it the sandbox carries, and time can be moved
 * @param extraSettings settings a service is given on top of the usual ones
 */
public record SuiteOptions(
    Path projectRoot,
    Path data,
    Ports ports,
    boolean empty,
    Optional<LiveCarrier> live,
    Map<Service, Map<String, String>> extraSettings) {

  public SuiteOptions {
    extraSettings = Map.copyOf(extraSettings);
  }

  public SuiteOptions(Path projectRoot, Path data, Ports ports, boolean empty) {
    this(projectRoot, data, ports, empty, Map.of());
  }

  /** With the sandbox as carrier. */
  public SuiteOptions(
      Path projectRoot,
      Path data,
      Ports ports,
      boolean empty,
      Map<Service, Map<String, String>> extraSettings) {
    this(projectRoot, data, ports, empty, Optional.empty(), extraSettings);
  }

  /** The programs to run. */
  List<Service> services() {
    return Arrays.stream(Service.values())
        .filter(service -> live.isEmpty() || service != Service.HANDSET)
        .toList();
  }

  Map<String, String> extraFor(Service service) {
    return extraSettings.getOrDefault(service, Map.of());
  }
}
