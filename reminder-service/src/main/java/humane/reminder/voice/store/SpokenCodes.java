package humane.reminder.voice.store;

import humane.kit.clock.BusinessTime;
import humane.reminder.database.Database;
import humane.reminder.genuine.CheckCode;
import humane.reminder.genuine.store.FraudSightings;
import humane.reminder.genuine.store.Genuine;
import humane.reminder.genuine.store.Quotas;
import humane.reminder.voice.News;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Checks a code for anybody who rings: spoken as it is written, or keyed in, where a key stands for
 * its letters too. One line may ask as often as one place on the page (conduct §7); after that a
 * person looks it up.
 */
@ApplicationScoped
public class SpokenCodes {
  private static final Duration VALID = Duration.ofDays(180);

  /** As it is indexed: the key of each letter as printed on telephones (ITU-T E.161). */
  private static final String KEYS_OF_CODE =
      "translate(replace(code, '-', ''), 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', '22233344455566677778889999')";

  private final Database database;
  private final Genuine genuine;
  private final FraudSightings sightings;
  private final Quotas quotas;
  private final Clock clock;

  SpokenCodes(
      Database database,
      Genuine genuine,
      FraudSightings sightings,
      Quotas quotas,
      @BusinessTime Clock clock) {
    this.database = database;
    this.genuine = genuine;
    this.sightings = sightings;
    this.quotas = quotas;
    this.clock = clock;
  }

  /**
   * @param place where the question comes from, as a token
   */
  public News check(String typed, String place) {
    if (quotas.lookUp("call:" + place).isPresent()) return new News.Away();
    Optional<CheckCode> code = CheckCode.typed(typed);
    if (code.isPresent() && genuine.find(code.get()).isPresent()) return new News.CodeChecked(true);
    boolean keyed = typed.chars().allMatch(Character::isDigit);
    if (keyed && isKeyedIn(typed)) return new News.CodeChecked(true);
    // Keys leave open which letters were meant, so only a spoken code can be reported.
    if (code.isPresent() && !keyed) sightings.add(code.get(), "call:" + place);
    return new News.CodeChecked(false);
  }

  private boolean isKeyedIn(String keys) {
    List<String> candidates =
        database.list(
            "SELECT code FROM check_code WHERE "
                + KEYS_OF_CODE
                + " = ? AND created_at > ? LIMIT 20",
            row -> row.text("code"),
            keys,
            clock.instant().minus(VALID));
    return candidates.stream().map(CheckCode::new).anyMatch(code -> genuine.find(code).isPresent());
  }
}
