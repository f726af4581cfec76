package humane.borrower.signin.store;

import humane.borrower.changefeed.ChangeKind;
import humane.borrower.changefeed.Changes;
import humane.borrower.contactpoint.ContactPoint;
import humane.borrower.database.Database;
import humane.borrower.database.Rows;
import humane.borrower.database.Sealing;
import humane.kit.clock.SystemTime;
import humane.kit.feed.ChangeFeed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What reminder-service is asked to send. The words wait here, sealed, and are given out once. */
@ApplicationScoped
public class MessageRequests {
  private static final String PLACE = "message_request.text";

  /** What is to be sent, and as what. */
  public enum Kind {
    CODE("VERIFY_NUMBER"),
    SIGN_IN_LINK("REQUESTED_REPLY");

    private final String purpose;

    Kind(String purpose) {
      this.purpose = purpose;
    }

    public String purpose() {
      return purpose;
    }
  }

  public record Words(
      String id,
      String borrowerId,
      String contactPointId,
      String numberToken,
      Kind kind,
      String text,
      @Nullable String language,
      Instant expiresAt) {}

  /** What is found when the words are asked for. */
  public sealed interface Fetched {
    record Given(Words words) implements Fetched {}

    /** They were given out before, or their time is over. */
    record Gone() implements Fetched {}

    record Unknown() implements Fetched {}
  }

  private record Waiting(
      String borrowerId,
      String contactPointId,
      String numberToken,
      Kind kind,
      byte @Nullable [] sealed,
      @Nullable String language,
      Instant expiresAt) {}

  private final Database database;
  private final Sealing sealing;
  private final ChangeFeed feed;
  private final Clock clock;

  MessageRequests(Database database, Sealing sealing, ChangeFeed feed, @SystemTime Clock clock) {
    this.database = database;
    this.sealing = sealing;
    this.feed = feed;
    this.clock = clock;
  }

  /** Wants a message sent; last in the transaction at hand, because the feed is told. */
  @Transactional
  public void want(ContactPoint number, Kind kind, String text, Instant expiresAt) {
    String id = UUID.randomUUID().toString();
    database.update(
        """
        INSERT INTO message_request (id, borrower_id, contact_point_id, number_token, purpose, kind, text_sealed, created_system_at, expires_system_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        id,
        number.borrowerId(),
        number.id(),
        number.numberToken(),
        kind.purpose(),
        kind,
        sealing.text(number.borrowerId(), text, PLACE),
        clock.instant(),
        expiresAt);
    Map<String, Object> more = new LinkedHashMap<>();
    more.put("messageRequestId", id);
    more.put("contactPointId", number.id());
    more.put("numberToken", number.numberToken());
    more.put("purpose", kind.purpose());
    more.put("expiresAt", expiresAt.toString());
    feed.append(List.of(Changes.ofBorrower(ChangeKind.MESSAGE_WANTED, number.borrowerId(), more)));
  }

  /** Gives the words out and forgets them in the same breath. */
  @Transactional
  public Fetched fetch(String id) {
    Optional<Waiting> waiting =
        database.first(
            """
            SELECT m.borrower_id, m.contact_point_id, m.number_token, m.kind, m.text_sealed, m.expires_system_at, b.language
            FROM message_request m JOIN borrower b ON b.id = m.borrower_id WHERE m.id = ? FOR UPDATE OF m""",
            row ->
                new Waiting(
                    row.getString("borrower_id"),
                    row.getString("contact_point_id"),
                    row.getString("number_token"),
                    Kind.valueOf(row.getString("kind")),
                    row.getBytes("text_sealed"),
                    row.getString("language"),
                    Rows.instant(row, "expires_system_at")),
            id);
    if (waiting.isEmpty()) return new Fetched.Unknown();
    Waiting found = waiting.get();
    if (found.sealed() == null || !found.expiresAt().isAfter(clock.instant()))
      return new Fetched.Gone();
    String text = String.valueOf(sealing.openText(found.borrowerId(), found.sealed(), PLACE));
    database.update(
        "UPDATE message_request SET text_sealed = NULL, fetched_system_at = ? WHERE id = ?",
        clock.instant(),
        id);
    return new Fetched.Given(
        new Words(
            id,
            found.borrowerId(),
            found.contactPointId(),
            found.numberToken(),
            found.kind(),
            text,
            found.language(),
            found.expiresAt()));
  }
}
