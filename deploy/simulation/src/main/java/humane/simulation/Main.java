package humane.simulation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code deploy/simulate}: 0 when it ran, 2 when something it was given cannot be used. */
public final class Main {
  private static final int UNUSABLE = 2;
  private static final String SHIPPED = "shipped";

  private Main() {}

  public static void main(String[] words) {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    try {
      out.print(run(Options.of(words)));
      out.flush();
    } catch (BadInput bad) {
      System.err.println(bad.getMessage());
      System.exit(UNUSABLE);
    }
  }

  /** Runs once for each set of ladders, writes the JSON if asked, and gives the text. */
  static String run(Options options) {
    byte[] file = InputFiles.bytes(options.portfolio());
    LocalDate from = options.from();
    PortfolioReading.Portfolio portfolio =
        PortfolioReading.read(options.portfolio().toString(), file, from);
    LocalDate first = from == null ? portfolio.speaksFor().plusDays(1) : from;
    String chancesText =
        options.chances() == null ? ChancesFile.shipped() : InputFiles.text(options.chances());
    Chances chances =
        ChancesFile.read(
            options.chances() == null ? "chances.yaml" : options.chances().toString(), chancesText);
    Map<String, Report> reports = new LinkedHashMap<>();
    List<@Nullable Path> runs = new ArrayList<>(options.ladders());
    if (runs.isEmpty()) runs.add(null);
    for (Path ladders : runs) {
      List<String> own = ladders == null ? List.of() : InputFiles.ladders(ladders);
      Rules rules = Rules.of(options.settings(), own);
      Report.Input input =
          new Report.Input(
              InputFiles.sha256(file),
              portfolio.rows().size() + portfolio.refusedRows(),
              portfolio.refusedRows(),
              first.toString(),
              options.days(),
              options.seed(),
              chances.asOf().toString(),
              InputFiles.sha256(chancesText.getBytes(StandardCharsets.UTF_8)),
              ladders == null ? SHIPPED : InputFiles.sha256(own),
              options.settings() == null
                  ? "none"
                  : InputFiles.sha256(InputFiles.bytes(options.settings())));
      Run.Lived lived = Run.of(portfolio, first, options.days(), options.seed(), chances, rules);
      reports.put(
          ladders == null ? SHIPPED : ladders.toString(),
          Reporting.of(input, first, lived.town().people, rules, lived.notes()));
    }
    if (options.out() != null) write(options.out(), reports);
    return text(reports, portfolio);
  }

  private static String text(Map<String, Report> reports, PortfolioReading.Portfolio portfolio) {
    StringBuilder text = new StringBuilder();
    for (String refused : portfolio.refused())
      text.append("Left out: ").append(refused).append('\n');
    reports.forEach(
        (name, report) -> {
          if (reports.size() > 1) text.append("== Ladders ").append(name).append("\n\n");
          text.append(ReportText.of(report)).append('\n');
        });
    if (reports.size() > 1)
      text.append(
          ReportText.beside(
              reports.keySet().stream().map(Main::fileName).toList(),
              List.copyOf(reports.values())));
    return text.toString();
  }

  private static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static void write(Path out, Map<String, Report> reports) {
    try {
      Files.writeString(
          out,
          new ObjectMapper()
                  .writerWithDefaultPrettyPrinter()
                  .writeValueAsString(Map.of("runs", reports))
              + "\n");
    } catch (IOException broken) {
      throw new UncheckedIOException("The report could not be written to " + out, broken);
    }
  }
}
