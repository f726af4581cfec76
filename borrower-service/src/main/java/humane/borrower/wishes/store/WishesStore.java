package humane.borrower.wishes.store;

import humane.borrower.database.Database;
import humane.borrower.database.Sealing;
import humane.borrower.wishes.Wishes;
import humane.kit.clock.BusinessTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Wishes in the database, sealed. */
@ApplicationScoped
public class WishesStore {
  private static final String PLACE = "borrower.wishes";
  private static final String PHRASE_PLACE = "borrower.phrase";

  private final Database database;
  private final Sealing sealing;
  private final Clock clock;

  WishesStore(Database database, Sealing sealing, @BusinessTime Clock clock) {
    this.database = database;
    this.sealing = sealing;
    this.clock = clock;
  }

  public Wishes of(String borrowerId) {
    return of(List.of(borrowerId)).getOrDefault(borrowerId, Wishes.NONE);
  }

  /**
   * What somebody has said of how they like to be reached.
   *
   * @param phrase the words by which they know our texts; null for none
   */
  public record Said(Wishes wishes, @Nullable String phrase) {
    public static final Said NOTHING = new Said(Wishes.NONE, null);
  }

  /** Of those who have said anything, in one query. */
  public Map<String, Said> saidBy(Collection<String> borrowerIds) {
    Map<String, Said> said = new HashMap<>();
    database
        .list(
            """
            SELECT id, wishes_sealed, phrase_sealed FROM borrower
            WHERE id = ANY (?) AND (wishes_sealed IS NOT NULL OR phrase_sealed IS NOT NULL) AND erased_at IS NULL""",
            this::said,
            borrowerIds)
        .forEach(one -> said.put(one.getKey(), one.getValue()));
    return said;
  }

  private Map.Entry<String, Said> said(ResultSet row) throws SQLException {
    String id = row.getString("id");
    byte[] wishes = row.getBytes("wishes_sealed");
    return Map.entry(
        id,
        new Said(
            wishes == null ? Wishes.NONE : sealing.openFacts(id, wishes, PLACE, Wishes.class),
            sealing.openText(id, row.getBytes("phrase_sealed"), PHRASE_PLACE)));
  }

  /** Of those who have said any. */
  public Map<String, Wishes> of(Collection<String> borrowerIds) {
    Map<String, Wishes> wishes = new HashMap<>();
    database
        .list(
            "SELECT id, wishes_sealed FROM borrower WHERE id = ANY (?) AND wishes_sealed IS NOT NULL AND erased_at IS NULL",
            row -> Map.entry(row.getString("id"), row.getBytes("wishes_sealed")),
            borrowerIds)
        .forEach(
            row ->
                wishes.put(
                    row.getKey(),
                    sealing.openFacts(row.getKey(), row.getValue(), PLACE, Wishes.class)));
    return wishes;
  }

  public void keep(String borrowerId, Wishes wishes) {
    database.update(
        "UPDATE borrower SET wishes_sealed = ? WHERE id = ?",
        sealing.facts(borrowerId, wishes, PLACE),
        borrowerId);
  }

  /** The words by which these borrowers know our texts, of those who chose some. */
  public Map<String, String> phrases(Collection<String> borrowerIds) {
    Map<String, String> phrases = new HashMap<>();
    database
        .list(
            "SELECT id, phrase_sealed FROM borrower WHERE id = ANY (?) AND phrase_sealed IS NOT NULL AND erased_at IS NULL",
            row -> Map.entry(row.getString("id"), row.getBytes("phrase_sealed")),
            borrowerIds)
        .forEach(
            row -> {
              String phrase = sealing.openText(row.getKey(), row.getValue(), PHRASE_PLACE);
              if (phrase != null) phrases.put(row.getKey(), phrase);
            });
    return phrases;
  }

  /**
   * @param phrase null takes it away
   */
  void choosePhrase(String borrowerId, @Nullable String phrase) {
    database.update(
        "UPDATE borrower SET phrase_sealed = ? WHERE id = ?",
        sealing.text(borrowerId, phrase, PHRASE_PLACE),
        borrowerId);
  }

  /** The language a borrower chose stands against what later files say. */
  public void chooseLanguage(String borrowerId, String language) {
    database.update(
        "UPDATE borrower SET language = ?, language_chosen_at = ? WHERE id = ?",
        language,
        clock.instant(),
        borrowerId);
  }
}
