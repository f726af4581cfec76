package humane.reminder.neighbours;

import humane.kit.clock.BusinessTime;
import humane.kit.crypto.BorrowerCiphers;
import humane.kit.crypto.KeyPurpose;
import humane.kit.crypto.NumberTokens;
import humane.reminder.database.Database;
import humane.reminder.genuine.CheckCodes;
import humane.reminder.outreach.store.Attempts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** Puts people and what was sent to them into the tables, as the loop would have. */
@ApplicationScoped
public class People {
  private static final AtomicLong NUMBERS = new AtomicLong(13490200000L);

  private final Database database;
  private final BorrowerCiphers ciphers;
  private final NumberTokens tokens;
  private final CheckCodes codes;
  private final Clock clock;

  People(
      Database database,
      BorrowerCiphers ciphers,
      NumberTokens tokens,
      CheckCodes codes,
      @BusinessTime Clock clock) {
    this.database = database;
    this.ciphers = ciphers;
    this.tokens = tokens;
    this.codes = codes;
    this.clock = clock;
  }

  /** Somebody with one number. */
  public record Person(String borrowerId, String number, String token) {}

  /** A text on its way or out, with its code. */
  public record Text(UUID attemptId, String code) {}

  public static String freshNumber() {
    return "+86" + NUMBERS.incrementAndGet();
  }

  @Transactional
  public Person with(String number) {
    String borrowerId = "B-" + UUID.randomUUID();
    database.update(
        "INSERT INTO person (borrower_id, subject, jurisdictions) VALUES (?, ?, 'CN')",
        borrowerId,
        UUID.randomUUID().toString());
    Person person = new Person(borrowerId, number, tokens.of(number));
    alsoHas(person, number);
    return person;
  }

  public Person somebody() {
    return with(freshNumber());
  }

  @Transactional
  public Person alsoHas(Person person, String number) {
    database.update(
        "INSERT INTO known_number (number_token, borrower_id, contact_point_id) VALUES (?, ?, ?)",
        tokens.of(number),
        person.borrowerId(),
        UUID.randomUUID().toString());
    return new Person(person.borrowerId(), number, tokens.of(number));
  }

  @Transactional
  public Text reserved(Person person) {
    return text(person, "RESERVED", "提醒", Instant.now(clock));
  }

  @Transactional
  public Text sent(Person person, String words) {
    return text(person, "DELIVERED", words, Instant.now(clock));
  }

  @Transactional
  public Text sentAgo(Person person, String words, Duration ago) {
    return text(person, "DELIVERED", words, Instant.now(clock).minus(ago));
  }

  @Transactional
  public Text sentAt(Person person, String words, Instant at) {
    return text(person, "DELIVERED", words, at);
  }

  /** A call to this person that was handed to the carrier, asking for somebody by this name. */
  @Transactional
  public Text called(Person person, String fullName) {
    Text text =
        text(person, "SENT", "【小禾金融】的自动语音助手来电，找" + fullName + "。{code}", Instant.now(clock));
    database.update(
        "UPDATE attempt SET channel = 'VOICE', voice_kind = 'INTERACTIVE', carrier_id = NULL WHERE id = ?",
        text.attemptId());
    return text;
  }

  private Text text(Person person, String state, String words, Instant at) {
    UUID step = UUID.randomUUID();
    UUID attempt = UUID.randomUUID();
    String code = codes.newCode();
    boolean out = !state.equals("RESERVED");
    database.update(
        """
        INSERT INTO step (id, borrower_id, origin, action, channel, purpose, template_id, language, number_token, check_code, state, due_at, try_at, created_at)
        VALUES (?, ?, 'LADDER', 'TEXT', 'SMS', 'PAYMENT_REMINDER', 'first', 'zh-CN', ?, ?, ?, ?, ?, ?)""",
        step,
        person.borrowerId(),
        person.token(),
        code,
        out ? "DONE" : "RESERVED",
        at,
        at,
        at);
    database.update(
        """
        INSERT INTO attempt (id, step_id, borrower_id, channel, purpose, account_tokens, contact_point_id, number_token, check_code, text_sealed,
                             jurisdictions, time_zones, state, reserved_at, valid_until, sending_at, carrier_id)
        VALUES (?, ?, ?, 'SMS', 'PAYMENT_REMINDER', ?, 'P-1', ?, ?, ?, 'CN', 'Asia/Shanghai', ?, ?, ?, ?, ?)""",
        attempt,
        step,
        person.borrowerId(),
        List.of(),
        person.token(),
        code,
        ciphers.encrypt(
            person.borrowerId(),
            KeyPurpose.RECORD,
            words.replace("{code}", code),
            Attempts.TEXT_PLACE),
        state,
        at,
        at.plus(Duration.ofHours(1)),
        out ? at : null,
        out ? "SM" + attempt : null);
    codes.register(
        List.of(new CheckCodes.Given(code, step, person.borrowerId(), person.token())), at);
    return new Text(attempt, code);
  }

  public String stateOf(Text text) {
    return database
        .first("SELECT state FROM attempt WHERE id = ?", row -> row.text("state"), text.attemptId())
        .orElseThrow();
  }

  public List<String> suppressionsOf(Person person) {
    return database.list(
        """
        SELECT kind, channel, hold_kind FROM suppression WHERE lifted_at IS NULL AND (number_token = ? OR borrower_id = ?) ORDER BY at, kind""",
        row ->
            row.text("kind")
                + " "
                + (row.textOrNull("hold_kind") == null
                    ? String.valueOf(row.textOrNull("channel"))
                    : row.text("hold_kind")),
        person.token(),
        person.borrowerId());
  }

  public List<String> answersTo(Person person) {
    return database.list(
        "SELECT template_id FROM step WHERE borrower_id = ? AND origin = 'ASKED' ORDER BY created_at",
        row -> row.text("template_id"),
        person.borrowerId());
  }

  public List<String> workFor(Person person) {
    return database.list(
        "SELECT kind FROM work_item WHERE borrower_id = ? ORDER BY kind",
        row -> row.text("kind"),
        person.borrowerId());
  }

  public List<String> ledgerOf(Person person) {
    return database.list(
        "SELECT kind, convert_from(bytes, 'UTF8') AS line FROM ledger_entry WHERE subject = (SELECT subject FROM person WHERE borrower_id = ?) ORDER BY seq",
        row -> row.text("kind"),
        person.borrowerId());
  }
}
