package humane.local.bench;

import humane.local.Service;
import humane.local.Suite;
import humane.local.SuiteHttp;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The whole ledger in a file, and what an outsider's program says of it. */
public final class ExportedLedger {
  private static final String VERIFIER = "deploy/verifier/target/ledger-verifier-0.1.0.jar";

  private final Suite suite;
  private final SuiteHttp http;
  private final Path verifier;
  private final Path file;

  public ExportedLedger(Suite suite, SuiteHttp http, Path projectRoot, Path file) {
    this.suite = suite;
    this.http = http;
    this.verifier = projectRoot.resolve(VERIFIER);
    this.file = file;
  }

  /**
   * @param said the verifier's words, with what is wrong in them
   */
  public record Verdict(boolean whole, String said) {}

  public void export() throws IOException, InterruptedException {
    HttpResponse<Path> answer =
        http.client()
            .send(
                SuiteHttp.to(suite.ports().of(Service.REMINDER_SERVICE), "/ledger/export")
                    .header("Authorization", "Bearer " + suite.token("compliance"))
                    .build(),
                HttpResponse.BodyHandlers.ofFile(file));
    if (answer.statusCode() != 200)
      throw new IOException("The export was answered " + answer.statusCode());
  }

  /**
   * Asks {@code deploy/verify-ledger}'s program, in a process of its own.
   *
   * @param heads files with heads that were had before
   */
  public Verdict verdict(List<Path> heads) throws IOException, InterruptedException {
    List<String> words =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx512m",
                "-XX:+UseParallelGC",
                "-jar",
                verifier.toString(),
                file.toString(),
                "--key",
                suite.data().root().resolve("keys/ledger-public.pem").toString()));
    for (Path head : heads) words.addAll(List.of("--head", head.toString()));
    Process program = new ProcessBuilder(words).redirectErrorStream(true).start();
    try (InputStream out = program.getInputStream()) {
      String said = new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
      return new Verdict(program.waitFor() == 0, said);
    }
  }
}
