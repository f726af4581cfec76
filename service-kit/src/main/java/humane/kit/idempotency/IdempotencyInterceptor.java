package humane.kit.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import humane.kit.clock.SystemTime;
import humane.kit.crypto.MasterKey;
import humane.kit.problem.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Keeps the promise of {@link Idempotent}. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotencyInterceptor {
  private static final int KEY_LENGTH_MAX = 255;

  private record Stored(byte[] requestHash, int status, @Nullable String answer) {}

  private final DataSource database;
  private final ObjectMapper json;
  private final HttpHeaders headers;
  private final UriInfo address;
  private final SecurityIdentity caller;
  private final Clock clock;
  private final MasterKey master;

  IdempotencyInterceptor(
      DataSource database,
      ObjectMapper json,
      HttpHeaders headers,
      UriInfo address,
      SecurityIdentity caller,
      @SystemTime Clock clock,
      MasterKey master) {
    this.database = database;
    this.json = json;
    this.headers = headers;
    this.address = address;
    this.caller = caller;
    this.clock = clock;
    this.master = master;
  }

  @AroundInvoke
  @Nullable Object once(InvocationContext call) throws Exception {
    String key = headers.getHeaderString("Idempotency-Key");
    if (key == null) return call.proceed();
    if (key.isBlank() || key.length() > KEY_LENGTH_MAX)
      throw Problem.badInput(
          "Idempotency-Key", null, "must have between 1 and " + KEY_LENGTH_MAX + " characters");
    byte[] hash = hashOf(call);
    String who = caller.isAnonymous() ? "anonymous" : caller.getPrincipal().getName();
    return QuarkusTransaction.joiningExisting().call(() -> proceedOrRepeat(call, who, key, hash));
  }

  private @Nullable Object proceedOrRepeat(
      InvocationContext call, String who, String key, byte[] hash) throws Exception {
    try (Connection connection = database.getConnection()) {
      lock(connection, who + "\n" + key);
      Stored stored = find(connection, who, key);
      if (stored != null) return repeat(call, stored, hash, key);
      Object answer = call.proceed();
      store(connection, who, key, hash, answer);
      return answer;
    }
  }

  private @Nullable Object repeat(InvocationContext call, Stored stored, byte[] hash, String key)
      throws JsonProcessingException {
    if (!Arrays.equals(stored.requestHash(), hash))
      throw Problem.unprocessable(
          "idempotency-key-reused",
          "The Idempotency-Key " + key + " was used before for a request with other content.",
          List.of());
    if (call.getMethod().getReturnType() == Response.class) {
      Response.ResponseBuilder again = Response.status(stored.status());
      return stored.answer() == null
          ? again.build()
          : again.type(MediaType.APPLICATION_JSON_TYPE).entity(stored.answer()).build();
    }
    if (stored.answer() == null) return null;
    return json.readValue(
        stored.answer(), json.constructType(call.getMethod().getGenericReturnType()));
  }

  private static void lock(Connection connection, String name) throws SQLException {
    try (PreparedStatement lock =
        connection.prepareStatement("SELECT pg_advisory_xact_lock(hashtextextended(?, 7))")) {
      lock.setString(1, name);
      lock.execute();
    }
  }

  private @Nullable Stored find(Connection connection, String who, String key) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT request_hash, status, answer FROM idempotency_key WHERE caller = ? AND key = ?")) {
      query.setString(1, who);
      query.setString(2, key);
      try (ResultSet row = query.executeQuery()) {
        return row.next()
            ? new Stored(row.getBytes(1), row.getInt(2), opened(row.getBytes(3), who, key))
            : null;
      }
    }
  }

  private void store(
      Connection connection, String who, String key, byte[] hash, @Nullable Object answer)
      throws SQLException, JsonProcessingException {
    int status = answer instanceof Response response ? response.getStatus() : 200;
    Object entity = answer instanceof Response response ? response.getEntity() : answer;
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO idempotency_key (caller, key, request_hash, status, answer, created_at) VALUES (?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, who);
      insert.setString(2, key);
      insert.setBytes(3, hash);
      insert.setInt(4, status);
      insert.setBytes(
          5,
          entity == null
              ? null
              : master.seal(json.writeValueAsString(entity), SealedAnswers.place(who, key)));
      insert.setTimestamp(6, Timestamp.from(clock.instant()));
      insert.executeUpdate();
    }
  }

  /** Answers may hold numbers and names, so they are kept sealed. */
  private @Nullable String opened(byte @Nullable [] sealed, String who, String key) {
    return sealed == null ? null : master.open(sealed, SealedAnswers.place(who, key));
  }

  private byte[] hashOf(InvocationContext call)
      throws JsonProcessingException, NoSuchAlgorithmException {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update(
        address.getRequestUri().getRawPath().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    for (Object argument : call.getParameters()) digest.update(json.writeValueAsBytes(argument));
    return digest.digest();
  }
}
