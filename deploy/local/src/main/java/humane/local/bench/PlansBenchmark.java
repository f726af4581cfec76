package humane.local.bench;

import humane.local.CannotStart;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How long proposals take, on one core: a process of its own runs budget-service's benchmark from
 * source on the built classes. No suite is started.
 */
final class PlansBenchmark implements Bench.Benchmark {
  private static final String SOURCE =
      "budget-service/src/test/java/humane/budget/benchmark/PlanBenchmark.java";
  private static final String CLASSES = "budget-service/target/quarkus-app";
  private static final int MINUTES_MAX = 10;

  @Override
  public Table measure(Bench.Stage stage) throws Exception {
    Path printed = Files.createTempFile(stage.data(), "plans", ".tsv");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:ActiveProcessorCount=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                classPath(stage.projectRoot().resolve(CLASSES)),
                stage.projectRoot().resolve(SOURCE).toString())
            .redirectOutput(printed.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (!process.waitFor(MINUTES_MAX, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new CannotStart("Proposals were not measured within " + MINUTES_MAX + " minutes.");
    }
    if (process.exitValue() != 0) {
      throw new CannotStart("Proposals could not be measured; the lines above say why.");
    }
    return table(Files.readAllLines(printed));
  }

  private static String classPath(Path app) throws IOException {
    try (Stream<Path> own = Files.list(app.resolve("app"));
        Stream<Path> libraries = Files.list(app.resolve("lib/main"))) {
      return Stream.concat(own, libraries)
          .map(Path::toString)
          .filter(name -> name.endsWith(".jar"))
          .collect(Collectors.joining(File.pathSeparator));
    }
  }

  private static Table table(List<String> printed) {
    List<Table.Line> lines = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (String line : printed) {
      String[] of = line.split("\t");
      lines.add(new Table.Line(of[0], Long.parseLong(of[1]), Double.parseDouble(of[2])));
      notes.add(
          String.format(
              "%-44s median %9s µs   p99 %9s µs   max %9s µs", of[0], of[3], of[4], of[5]));
    }
    return new Table("proposals, one core", lines, notes);
  }
}
