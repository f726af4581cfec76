package humane.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks a file, whichever of the two forms it has. */
public final class Verification {
  private static final String FORM = "humane-ledger/1";

  private Verification() {}

  /**
   * What is wrong with an export; nothing when it is whole.
   *
   * @param keyFiles public keys the reader trusts; without any, those that the file names
   * @param headFiles heads the reader already had
   * @throws CannotCheck when the file is no export, or a key or head cannot be read
   */
  public static List<Finding> findings(Path file, List<Path> keyFiles, List<Path> headFiles)
      throws CannotCheck {
    return report(new Options(file, keyFiles, headFiles.stream().map(Path::toString).toList()))
        .findings();
  }

  static Report report(Options options) throws CannotCheck {
    try (InputStream in = Files.newInputStream(options.file())) {
      @Nullable Keys given = options.keys().isEmpty() ? null : Keys.ofFiles(options.keys());
      List<Head> held = HeldHeads.read(options.heads());
      Pieces pieces = new Pieces(in);
      JsonNode firstLine = firstLine(pieces.first());
      if (FORM.equals(firstLine.path("export").asText()))
        return new LedgerCheck(given, firstLine, held).check(firstLine, pieces);
      if (FORM.equals(firstLine.path("history").asText()))
        return new HistoryCheck(given, firstLine, held).check(pieces);
      throw new BadForm("the first line is neither that of an export nor that of a history");
    } catch (BadForm notAnExport) {
      throw new CannotCheck(options.file() + " cannot be checked: " + notAnExport.why());
    } catch (IOException unreadable) {
      throw new CannotCheck("A file cannot be read: " + unreadable);
    }
  }

  private static JsonNode firstLine(Piece piece) throws BadForm {
    if (piece.lines() == 0) throw new BadForm("the file is empty");
    try {
      return Json.exactObject(piece.bytes(), piece.begin(0), piece.length(0));
    } catch (BadForm broken) {
      throw new BadForm("the first line is not that of an export: " + broken.why());
    }
  }
}
