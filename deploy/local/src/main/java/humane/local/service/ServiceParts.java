package humane.local.service;

import humane.local.DataFolder;
import humane.local.Service;
import humane.local.process.Part;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** How a service becomes a process: a small heap, one collector thread, its settings in a file. */
public final class ServiceParts {
  private final Path projectRoot;
  private final DataFolder data;

  public ServiceParts(Path projectRoot, DataFolder data) {
    this.projectRoot = projectRoot;
    this.data = data;
  }

  public Part part(String name, Service service, Path settings) {
    Path jar = service.jar(projectRoot);
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx" + service.heapMegabytesMax() + "m",
            "-XX:+UseSerialGC",
            // Nearly all that a service makes is gone with the request or the batch it was for.
            "-XX:NewRatio=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:SharedArchiveFile=" + data.run().resolve(service.partName() + ".jsa"),
            "-XX:+AutoCreateSharedArchive",
            "-Xlog:cds=off,cds+dynamic=off,aot=off",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-Dsmallrye.config.locations=" + settings.toUri(),
            "-jar",
            jar.toString());
    return new Part(name, command, Map.of(), data.log(name), Part.Ending.TERMINATE);
  }
}
