package humane.reminder.complaint.store;

import humane.kit.clock.BusinessTime;
import humane.kit.clock.SystemTime;
import humane.kit.crypto.BorrowerCiphers;
import humane.kit.crypto.KeyPurpose;
import humane.kit.crypto.NumberTokens;
import humane.kit.delivery.Deliveries;
import humane.reminder.complaint.Reference;
import humane.reminder.complaint.Said;
import humane.reminder.database.Database;
import humane.reminder.database.Row;
import humane.reminder.genuine.SentText;
import humane.reminder.genuine.store.Genuine;
import humane.reminder.genuine.store.WrongRecipients;
import humane.reminder.outreach.KnownNumber;
import humane.reminder.outreach.Recipients;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was complained of until borrower-service has it, also while that is away. A number
 * that reached somebody for whom it was not meant is stopped before the page answers.
 */
@ApplicationScoped
public class PublicComplaints {
  /** The kind of delivery that hands one over. */
  public static final String HAND_OVER = "complaint-hand-over";

  private static final String WORDS = "public_complaint.words";

  private final Genuine genuine;
  private final Recipients recipients;
  private final WrongRecipients wrongRecipients;
  private final NumberTokens tokens;
  private final BorrowerCiphers ciphers;
  private final Deliveries deliveries;
  private final Database database;
  private final Clock clock;
  private final Clock system;

  PublicComplaints(
      Genuine genuine,
      Recipients recipients,
      WrongRecipients wrongRecipients,
      NumberTokens tokens,
      BorrowerCiphers ciphers,
      Deliveries deliveries,
      Database database,
      @BusinessTime Clock clock,
      @SystemTime Clock system) {
    this.genuine = genuine;
    this.recipients = recipients;
    this.wrongRecipients = wrongRecipients;
    this.tokens = tokens;
    this.ciphers = ciphers;
    this.deliveries = deliveries;
    this.database = database;
    this.clock = clock;
    this.system = system;
  }

  /**
   * One that waits, or that borrower-service has.
   *
   * @param complaintId in borrower-service; null while it waits
   */
  public record Known(UUID id, Instant receivedAt, String place, @Nullable String complaintId) {}

  /** One that waits, whole. */
  public record Waiting(
      UUID id,
      String words,
      Instant receivedAt,
      String place,
      boolean othersContacted,
      @Nullable String borrowerId,
      List<String> numberTokens) {}

  /** The payload of a hand-over. */
  public record Due(UUID id) {}

  /** Takes it in; the same form a second time changes nothing and gives the same reference. */
  @Transactional
  public Reference receive(Said said) {
    Reference reference = referenceOf(said.form());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Optional<SentText> text = Optional.ofNullable(said.code()).flatMap(genuine::find);
    List<KnownNumber> named =
        said.number() == null ? List.of() : recipients.byToken(tokens.of(said.number()));
    List<String> reached =
        Stream.concat(
                text.map(SentText::numberToken).stream(),
                named.stream().map(KnownNumber::numberToken))
            .distinct()
            .toList();
    boolean first =
        database.update(
                """
                INSERT INTO public_complaint (id, reference_token, received_at, place, others_contacted, borrower_id, number_tokens, words_sealed)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""",
                said.form(),
                tokenOf(reference),
                now,
                said.place(),
                said.othersContacted(),
                text.map(SentText::borrowerId).or(() -> onlyOne(named)).orElse(null),
                String.join(";", reached),
                ciphers.encrypt(said.form().toString(), KeyPurpose.RECORD, said.words(), WORDS))
            == 1;
    if (!first) return reference;
    if (said.othersContacted()) stop(reached, now);
    deliveries.enqueue(HAND_OVER, said.form().toString(), new Due(said.form()));
    return reference;
  }

  public Optional<Known> find(Reference reference) {
    return database.first(
        "SELECT id, received_at, place, complaint_id FROM public_complaint WHERE reference_token = ?",
        row ->
            new Known(
                row.uuid("id"),
                row.instant("received_at"),
                row.text("place"),
                row.textOrNull("complaint_id")),
        tokenOf(reference));
  }

  public boolean isHandedOver(Reference reference) {
    return find(reference).filter(known -> known.complaintId() != null).isPresent();
  }

  /** Empty when it was handed over before. */
  public Optional<Waiting> waiting(UUID id) {
    return database.first(
        "SELECT * FROM public_complaint WHERE id = ? AND complaint_id IS NULL", this::read, id);
  }

  /**
   * borrower-service has it: nothing personal stays here. Words that speak of somebody else, though
   * nobody had ticked it, stop the number now.
   */
  @Transactional
  public void handedOver(Waiting waiting, String complaintId, boolean familyContact) {
    if (familyContact && !waiting.othersContacted())
      stop(waiting.numberTokens(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
    database.update(
        """
        UPDATE public_complaint SET complaint_id = ?, words_sealed = NULL, borrower_id = NULL, number_tokens = '', handed_over_system_at = ?
        WHERE id = ?""",
        complaintId,
        system.instant(),
        waiting.id());
    ciphers.destroy(waiting.id().toString(), KeyPurpose.RECORD);
  }

  private void stop(List<String> numberTokens, Instant at) {
    numberTokens.forEach(token -> wrongRecipients.stop(token, WrongRecipients.Via.PAGE, at));
  }

  /** A number that several have says nothing of whom it is about. */
  private static Optional<String> onlyOne(List<KnownNumber> named) {
    List<String> borrowers = named.stream().map(KnownNumber::borrowerId).distinct().toList();
    return borrowers.size() == 1 ? Optional.of(borrowers.getFirst()) : Optional.empty();
  }

  private Waiting read(Row row) throws SQLException {
    UUID id = row.uuid("id");
    String named = row.text("number_tokens");
    return new Waiting(
        id,
        String.valueOf(
            ciphers.decrypt(id.toString(), KeyPurpose.RECORD, row.bytes("words_sealed"), WORDS)),
        row.instant("received_at"),
        row.text("place"),
        row.yes("others_contacted"),
        row.textOrNull("borrower_id"),
        named.isEmpty() ? List.of() : List.of(named.split(";")));
  }

  private Reference referenceOf(UUID form) {
    try {
      return Reference.of(
          MessageDigest.getInstance("SHA-256")
              .digest(tokens.of("complaint reference: " + form).getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("Every Java has SHA-256", missing);
    }
  }

  private String tokenOf(Reference reference) {
    return tokens.of("complaint: " + reference.written());
  }
}
