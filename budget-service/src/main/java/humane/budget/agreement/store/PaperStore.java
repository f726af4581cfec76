package humane.budget.agreement.store;

import humane.budget.agreement.CheckNumber;
import humane.budget.agreement.SignedPaper;
import humane.budget.database.Database;
import humane.kit.clock.BusinessTime;
import humane.kit.clock.SystemTime;
import humane.kit.crypto.BorrowerCiphers;
import humane.kit.crypto.KeyPurpose;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Signed agreements. A plan has one, and it never changes. */
@ApplicationScoped
public class PaperStore {
  private static final String PLACE = "agreement.paper";

  /** What may be told to whoever holds a copy: no name, no account. */
  public record Known(
      Instant signedAt,
      long totalMinor,
      int instalments,
      LocalDate firstOn,
      LocalDate lastOn,
      String currency) {}

  /** A public key in PEM, and since when it is in use. */
  public record PublishedKey(String keyId, String pem, Instant since) {}

  private record Held(byte[] signature, byte[] publicKey, String planId) {}

  private final Database database;
  private final PaperSigner signer;
  private final BorrowerCiphers ciphers;
  private final Clock businessTime;
  private final Clock systemTime;
  private final SecureRandom random = new SecureRandom();

  PaperStore(
      Database database,
      PaperSigner signer,
      BorrowerCiphers ciphers,
      @BusinessTime Clock businessTime,
      @SystemTime Clock systemTime) {
    this.database = database;
    this.signer = signer;
    this.ciphers = ciphers;
    this.businessTime = businessTime;
    this.systemTime = systemTime;
  }

  /** A number for a paper that is about to be written. */
  public String newCheckNumber() {
    byte[] bits = new byte[CheckNumber.PAPER_SIGNS];
    random.nextBytes(bits);
    return CheckNumber.of(bits, CheckNumber.PAPER_SIGNS);
  }

  /** The fingerprint of terms as it is printed and typed. */
  public static String fingerprint(String termsHash) {
    return CheckNumber.of(
        PaperSigner.sha256(termsHash.getBytes(StandardCharsets.UTF_8)), CheckNumber.TERMS_SIGNS);
  }

  /** Signs and keeps a paper; where another try was first, its paper stands. */
  public void keep(
      String planId, String borrowerId, String checkNumber, String currency, byte[] pdf) {
    database.update(
        "INSERT INTO agreement_key (key_id, public_key, since_system_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        signer.keyId(),
        signer.publicKey(),
        systemTime.instant());
    String text = Base64.getEncoder().encodeToString(pdf);
    database.update(
        """
        INSERT INTO agreement_paper (plan_id, check_number, sha256, signature, key_id, signed_at, currency, sealed)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (plan_id) DO NOTHING
        """,
        planId,
        checkNumber,
        PaperSigner.sha256(pdf),
        signer.sign(pdf),
        signer.keyId(),
        businessTime.instant(),
        currency,
        ciphers.encrypt(borrowerId, KeyPurpose.RECORD, text, PLACE));
  }

  public Optional<SignedPaper> of(String planId) {
    return database.first(
        "SELECT a.*, p.borrower_id FROM agreement_paper a JOIN plan p ON p.id = a.plan_id WHERE plan_id = ?",
        row ->
            new SignedPaper(
                planId,
                row.getString("check_number"),
                Base64.getDecoder()
                    .decode(
                        ciphers.decrypt(
                            row.getString("borrower_id"),
                            KeyPurpose.RECORD,
                            row.getBytes("sealed"),
                            PLACE)),
                row.getBytes("signature"),
                row.getString("key_id"),
                Database.instant(row, "signed_at")),
        planId);
  }

  /** What is known of a file: something only when it is, to the last byte, one that we signed. */
  public Optional<Known> byFile(byte[] file) {
    return database
        .first(
            "SELECT signature, public_key, plan_id FROM agreement_paper JOIN agreement_key USING (key_id) WHERE sha256 = ?",
            row ->
                new Held(
                    row.getBytes("signature"),
                    row.getBytes("public_key"),
                    row.getString("plan_id")),
            (Object) PaperSigner.sha256(file))
        .filter(held -> PaperSigner.isSignedBy(held.publicKey(), file, held.signature()))
        .flatMap(held -> known(held.planId()));
  }

  /** What is known of a printed number, when its fingerprint is that of the agreed terms. */
  public Optional<Known> byNumber(String checkNumber, String fingerprint) {
    return database
        .first(
            "SELECT plan_id, terms_hash FROM agreement_paper a JOIN plan p ON p.id = a.plan_id WHERE check_number = ?",
            row -> List.of(row.getString("plan_id"), row.getString("terms_hash")),
            checkNumber)
        .filter(found -> fingerprint(found.get(1)).equals(fingerprint))
        .flatMap(found -> known(found.getFirst()));
  }

  private Optional<Known> known(String planId) {
    return database.first(
        """
        SELECT signed_at, currency, sum(amount_minor) AS total, count(DISTINCT due_on) AS dates, min(due_on) AS first_on, max(due_on) AS last_on
        FROM agreement_paper a JOIN plan p ON p.id = a.plan_id
          LEFT JOIN plan_instalment i ON i.plan_id = a.plan_id AND i.moved_from IS NULL
        WHERE a.plan_id = ? GROUP BY signed_at, currency
        """,
        row ->
            new Known(
                Database.instant(row, "signed_at"),
                row.getLong("total"),
                row.getInt("dates"),
                row.getObject("first_on", LocalDate.class),
                row.getObject("last_on", LocalDate.class),
                row.getString("currency")),
        planId);
  }

  /** In the order in which they came into use. */
  public List<PublishedKey> keys() {
    return database.list(
        "SELECT * FROM agreement_key ORDER BY since_system_at, key_id",
        row ->
            new PublishedKey(
                row.getString("key_id"),
                pem(row.getBytes("public_key")),
                Database.instant(row, "since_system_at")));
  }

  private static String pem(byte[] der) {
    String lines =
        Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII)).encodeToString(der);
    return "-----BEGIN PUBLIC KEY-----\n" + lines + "\n-----END PUBLIC KEY-----\n";
  }
}
