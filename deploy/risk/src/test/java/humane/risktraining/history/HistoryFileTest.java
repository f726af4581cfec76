package humane.risktraining.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import humane.risk.HistoryForm;
import humane.risktraining.MadeUpHistory;
import humane.risktraining.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryFileTest {
  private static final String PORTFOLIO =
      "account_ref,balance,arrears,status_m1,status_m2,utilisation,gender,default\n"
          + "A-1,1200.50,100,1,0,0.4,F,0\n\"A,2\",800,0,,,,M,1\n";

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void name() {
    file = folder.resolve("history.csv");
  }

  private List<HistoryRow> rows() {
    List<HistoryRow> rows = new ArrayList<>();
    HistoryFile.withoutOutcomes(file, rows::add);
    return rows;
  }

  @Test
  void theOrderOfColumnsDoesNotMatter() throws IOException {
    new MadeUpHistory(20, 1).writtenTo(file);
    List<HistoryRow> forwards = rows();
    new MadeUpHistory(20, 1).backwards().writtenTo(file);

    for (int row = 0; row < 20; row++) {
      assertThat(rows().get(row).id()).isEqualTo(forwards.get(row).id());
      assertThat(rows().get(row).history().payments())
          .isEqualTo(forwards.get(row).history().payments());
    }
  }

  @Test
  void aZippedFileAndOneWithAMarkAndWindowsLineEndsAreRead() throws IOException {
    new MadeUpHistory(20, 1).zippedTo(file);
    assertThat(rows()).hasSize(20);

    Files.writeString(file, "\uFEFF" + new MadeUpHistory(20, 1).text().replace("\n", "\r\n"));
    assertThat(rows()).hasSize(20);
  }

  @Test
  void aPortfolioIsReadWithWhatIsNotKnownInIt() throws IOException {
    Files.writeString(file, PORTFOLIO);
    HistoryFile.History history = HistoryFile.withOutcomes(file);

    assertThat(history.form()).isEqualTo(HistoryForm.PORTFOLIO);
    assertThat(history.rows()).extracting(HistoryRow::id).containsExactly("A-1", "A,2");
    assertThat(history.rows()).extracting(HistoryRow::defaulted).containsExactly(false, true);
    assertThat(history.rows().getFirst().history().status()[0]).isEqualTo(1);
    assertThat(history.rows().getLast().history().utilisation()).isNaN();
    assertThat(history.rows().getFirst().protectedValues()).containsEntry("gender", "F");
  }

  @ParameterizedTest
  @CsvSource({
    "PAY_AMT3,12x,is not a number", "PAY_0,1.5,must be a whole number", "PAY_2,,is empty",
    "LIMIT_BAL,0,must be above 0", "PAY_AMT1,-5,must not be below 0",
        "BILL_AMT1,NaN,is not a number",
    "default,2,must be 0 or 1"
  })
  void aCellAtFaultIsNamedByLineAndColumn(String column, String value, String why)
      throws IOException {
    new MadeUpHistory(20, 1).with(6, column, value == null ? "" : value).writtenTo(file);

    assertThatThrownBy(() -> HistoryFile.withOutcomes(file))
        .isInstanceOf(Refusal.class)
        .hasMessageContainingAll("line 8", "column " + column, why);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ID", "PAY_0", "BILL_AMT6", "LIMIT_BAL", "default"})
  void aMissingColumnIsNamed(String column) throws IOException {
    new MadeUpHistory(20, 1).without(column).writtenTo(file);

    assertThatThrownBy(() -> HistoryFile.withOutcomes(file))
        .isInstanceOf(Refusal.class)
        .hasMessageContainingAll("line 1", "column " + column + " is missing");
  }

  @Test
  void aColumnThatNobodyAskedForIsRefusedByName() throws IOException {
    new MadeUpHistory(20, 1).column("mothers_phone", "1").writtenTo(file);

    assertThatThrownBy(() -> HistoryFile.withOutcomes(file))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("mothers_phone");
  }

  @Test
  void aRowThatIsTooShortIsNamed() throws IOException {
    Files.writeString(file, PORTFOLIO + "A-3,5\n");

    assertThatThrownBy(() -> HistoryFile.withOutcomes(file))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("line 4 has 2 fields, the header has 8");
  }

  @Test
  void whatIsNoTextOrNoFileIsSaidSo() throws IOException {
    assertThatThrownBy(this::rows).isInstanceOf(Refusal.class).hasMessageContaining("no file");
    Files.write(file, "ID,Größe\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatThrownBy(this::rows).isInstanceOf(Refusal.class).hasMessageContaining("not UTF-8");
    Files.writeString(file, "");
    assertThatThrownBy(this::rows).isInstanceOf(Refusal.class).hasMessageContaining("empty");
  }
}
