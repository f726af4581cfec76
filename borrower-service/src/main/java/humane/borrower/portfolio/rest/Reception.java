package humane.borrower.portfolio.rest;

import humane.borrower.portfolio.ColumnMapping;
import humane.borrower.portfolio.IncomingFile;
import humane.borrower.portfolio.store.PortfolioImportStore;
import humane.borrower.portfolio.store.StagedFiles;
import humane.kit.problem.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes a file in as it comes, a piece at a time. It is judged by its first row before anything of
 * it is staged, and what was staged of a file that turns out to be unreadable, or breaks off, is
 * gone with its transaction.
 */
@ApplicationScoped
public class Reception {
  /** A file of hundreds of megabytes may come over a slow line. */
  private static final Duration COMING_IN_MAX = Duration.ofHours(1);

  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  /**
   * @param charset as its sender declares it, null when nothing is declared
   * @param mapping lines of {@code their name = ours}, empty for none
   * @param from who sends it
   */
  record Sent(
      InputStream content, @Nullable String charset, String mapping, Instant asOf, String from) {}

  private final PortfolioImportStore imports;
  private final StagedFiles files;
  private final Acceptance acceptance;

  Reception(PortfolioImportStore imports, StagedFiles files, Acceptance acceptance) {
    this.imports = imports;
    this.files = files;
    this.acceptance = acceptance;
  }

  /**
   * @return the id of the import: of the first one, when the same bytes came before
   * @throws Problem 422 when the file is none of ours
   */
  String receive(Sent sent) {
    ColumnMapping mapping = FirstRow.mappingOf(sent.mapping());
    return QuarkusTransaction.requiringNew()
        .timeout((int) COMING_IN_MAX.toSeconds())
        .call(() -> receive(sent, mapping));
  }

  private String receive(Sent sent, ColumnMapping mapping) throws IOException {
    String name = UUID.randomUUID().toString();
    StagedFiles.Incoming file = files.begin(name);
    MessageDigest digest = sha256();
    IncomingFile.Outcome outcome =
        IncomingFile.read(
            sent.content(),
            sent.charset(),
            new IncomingFile.Taker() {
              @Override
              public void first(String row, boolean marked) {
                FirstRow.judge(row, mapping);
                if (marked) digest.update(MARK);
              }

              @Override
              public void piece(byte[] utf8) {
                digest.update(utf8);
                file.add(utf8);
              }
            });
    return switch (outcome) {
      case IncomingFile.Outcome.Unreadable(String slug, String reason) ->
          throw Problem.unprocessable(slug, reason, List.of());
      case IncomingFile.Outcome.Whole() -> {
        digest.update(sent.mapping().getBytes(StandardCharsets.UTF_8));
        String id =
            acceptance.accept(
                new Acceptance.Staged(
                    name, file.end(), digest.digest(), sent.asOf(), sent.mapping(), sent.from()));
        if (!imports.find(id).orElseThrow().stagedAs().equals(name)) files.forget(name);
        yield id;
      }
    };
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
