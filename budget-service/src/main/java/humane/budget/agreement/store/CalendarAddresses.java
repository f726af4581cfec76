package humane.budget.agreement.store;

import humane.budget.database.Database;
import humane.kit.clock.BusinessTime;
import humane.kit.crypto.MasterKey;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;

/**
 * Addresses from which a calendar programme fetches a plan's dates without signing in: 160 bits
 * that nobody guesses. A new one ends the one before.
 */
@ApplicationScoped
public class CalendarAddresses {
  private static final int TOKEN_BYTES = 20;
  static final String PLACE = "calendar.address";

  private final Database database;
  private final MasterKey masterKey;
  private final Clock businessTime;
  private final SecureRandom random = new SecureRandom();

  CalendarAddresses(Database database, MasterKey masterKey, @BusinessTime Clock businessTime) {
    this.database = database;
    this.masterKey = masterKey;
    this.businessTime = businessTime;
  }

  /** The token of a plan's address; made when it is first asked for. */
  public String tokenOf(String planId) {
    return held(planId)
        .orElseGet(
            () -> {
              write(planId, "DO NOTHING");
              return held(planId).orElseThrow();
            });
  }

  /** Whoever knew the address before finds nothing there from now on. */
  public void renew(String planId) {
    write(
        planId,
        "DO UPDATE SET token_hash = excluded.token_hash, sealed = excluded.sealed, made_at = excluded.made_at");
  }

  public Optional<String> planOf(String token) {
    return database.first(
        "SELECT plan_id FROM calendar_address WHERE token_hash = ?",
        row -> row.getString("plan_id"),
        (Object) hash(token));
  }

  private Optional<String> held(String planId) {
    return database.first(
        "SELECT sealed FROM calendar_address WHERE plan_id = ?",
        row -> masterKey.open(row.getBytes("sealed"), PLACE),
        planId);
  }

  private void write(String planId, String whenThere) {
    byte[] bits = new byte[TOKEN_BYTES];
    random.nextBytes(bits);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    QuarkusTransaction.joiningExisting()
        .run(
            () ->
                database.update(
                    "INSERT INTO calendar_address (plan_id, token_hash, sealed, made_at) VALUES (?, ?, ?, ?) ON CONFLICT (plan_id) "
                        + whenThere,
                    planId,
                    hash(token),
                    masterKey.seal(token, PLACE),
                    businessTime.instant()));
  }

  private static byte[] hash(String token) {
    return PaperSigner.sha256(token.getBytes(StandardCharsets.UTF_8));
  }
}
