package humane.borrower.segment.store;

import humane.borrower.database.ColumnBatch;
import humane.borrower.database.Database;
import humane.borrower.reference.RefTokens;
import humane.borrower.segment.CalibrationCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What a model foresaw in each month, and what came of it. */
@ApplicationScoped
public class ForeseenStore {
  private static final String TYPE_TEXT = "text";
  private static final int WEEKS_AHEAD = 4;

  /** One account's probability. */
  public record Foreseen(String accountRef, String borrowerId, double probability) {}

  private final Database database;
  private final RefTokens tokens;

  ForeseenStore(Database database, RefTokens tokens) {
    this.database = database;
    this.tokens = tokens;
  }

  /** The first word of a month is kept: a later one would know more of it. */
  public void keep(List<Foreseen> all, String modelId, Instant at, LocalDate month) {
    ColumnBatch rows =
        new ColumnBatch(
            """
            INSERT INTO risk_foreseen (account_token, borrower_id, month, model_id, probability, scored_at)
            SELECT * FROM unnest(?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
            TYPE_TEXT,
            TYPE_TEXT,
            "date",
            TYPE_TEXT,
            "double precision",
            "timestamptz");
    for (Foreseen one : all)
      rows.add(
          tokens.ofAccount(one.accountRef()),
          one.borrowerId(),
          month,
          modelId,
          one.probability(),
          at);
    database.insert(rows);
  }

  /**
   * Sets what came of an account beside the newest month that was foreseen four weeks before that
   * day or earlier: a probability speaks of the month ahead. The first outcome of a month stands.
   *
   * @return how many holders' months it was set beside
   */
  public int cameOf(String accountRef, boolean defaulted, LocalDate observedOn) {
    String token = tokens.ofAccount(accountRef);
    return database.update(
        """
        UPDATE risk_foreseen SET defaulted = ?, observed_on = ?
        WHERE account_token = ? AND defaulted IS NULL
          AND month = (SELECT max(month) FROM risk_foreseen WHERE account_token = ? AND (scored_at AT TIME ZONE 'UTC')::date <= ?)""",
        defaulted,
        observedOn,
        token,
        token,
        observedOn.minusWeeks(WEEKS_AHEAD));
  }

  public CalibrationCheck calibration(String modelId) {
    return CalibrationCheck.of(
        database.list(
            """
            SELECT least(floor(probability * 10), 9) / 10 AS lower, count(*) AS outcomes, avg(probability) AS foreseen,
                   avg(defaulted::int) AS observed
            FROM risk_foreseen WHERE model_id = ? AND defaulted IS NOT NULL GROUP BY 1 ORDER BY 1""",
            row ->
                new CalibrationCheck.Bin(
                    row.getDouble("lower"),
                    row.getLong("outcomes"),
                    row.getDouble("foreseen"),
                    row.getDouble("observed")),
            modelId));
  }
}
