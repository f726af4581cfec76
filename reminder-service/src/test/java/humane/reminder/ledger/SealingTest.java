package humane.reminder.ledger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import humane.kit.testing.KitTestResource;
import humane.kit.testing.TestTokens;
import humane.reminder.database.Database;
import humane.reminder.ledger.store.Heads;
import humane.reminder.ledger.store.Sealing;
import humane.reminder.ledger.store.StoredTree;
import humane.reminder.standins.StandIns;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "reminder-service"))
@WithTestResource(StandIns.class)
class SealingTest {
  /** Generous: a busy machine must not make the promise of a second look broken. */
  private static final Duration SOON = Duration.ofSeconds(10);

  private static final Instant AT = Instant.parse("2027-03-01T04:00:00Z");

  @Inject Database database;
  @Inject Ledger ledger;
  @Inject Sealing sealing;
  @Inject Heads heads;
  @Inject StoredTree tree;

  @Test
  void whatIsCommittedIsSealedByItselfAndProved() {
    UUID id = append("b-sealed");

    awaitSealed(id);

    JsonPath proof = proofOf(id);
    assertThat(proof.getString("entryId")).isEqualTo(id.toString());
    assertThat(proof.getLong("treeSize")).isEqualTo(proof.getLong("head.size"));
    List<byte[]> path =
        proof.getList("path", String.class).stream().map(Base64.getDecoder()::decode).toList();
    assertThat(
            Rfc9162.rootFromInclusion(
                proof.getLong("leafIndex"),
                proof.getLong("treeSize"),
                TreeHash.leaf(bytesOf(id)),
                path))
        .contains(Base64.getDecoder().decode(proof.getString("head.root")));
  }

  @Test
  void anEntryCommittedLateIsSealedLaterAndNothingTwice() throws SQLException {
    try (Connection late = runRole()) {
      late.setAutoCommit(false);
      UUID first = UUID.randomUUID();
      insert(late, first);
      UUID second = append("b-prompt");
      awaitSealed(second);
      assertThat(leafOf(first)).isNull();

      late.commit();
      awaitSealed(first);

      assertThat(leafOf(first)).isGreaterThan(leafOf(second));
      assertThat(seqOf(first)).isLessThan(seqOf(second));
    }
    assertThatTheTreeIsWhole();
  }

  @Test
  void manySealersAtOnceSealEachEntryOnce() throws Exception {
    int writers = 4;
    int each = 400;
    CountDownLatch done = new CountDownLatch(writers);
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> work = new ArrayList<>();
      for (int w = 0; w < writers; w++) {
        String borrower = "b-crowd-" + w;
        work.add(
            pool.submit(
                () -> {
                  for (int i = 0; i < each; i++) append(borrower);
                  done.countDown();
                  return null;
                }));
        work.add(
            pool.submit(
                () -> {
                  while (done.getCount() > 0) sealing.seal();
                  return null;
                }));
      }
      for (Future<?> one : work) one.get();
    }
    await().atMost(SOON).until(() -> unsealed() == 0);
    assertThatTheTreeIsWhole();
  }

  @Test
  void aBacklogIsSealedInBatchesOfBoundedSize() throws SQLException {
    try (Connection late = runRole()) {
      late.setAutoCommit(false);
      insert(late, UUID.randomUUID());
      for (int i = 0; i < 3; i++)
        database.update(
            """
            INSERT INTO ledger_entry (id, at, subject, kind, bytes, sha256)
            SELECT id, now(), 's-many', 'PERSON', convert_to('{"id":"' || id || '"}', 'UTF8'), ''
            FROM (SELECT gen_random_uuid() AS id FROM generate_series(1, 20000)) fresh
            """);
      await().atMost(SOON.multipliedBy(3)).until(() -> unsealed() == 0);
      late.commit();
    }
    await().atMost(SOON).until(() -> unsealed() == 0);
    long before = 0;
    for (TreeHead head : heads.after(0, Long.MAX_VALUE, Integer.MAX_VALUE)) {
      assertThat(head.size() - before).isBetween(1L, (long) Sealing.LEAVES_PER_BATCH_MAX);
      before = head.size();
    }
    assertThatTheTreeIsWhole();
  }

  @Test
  void aDatabasePutBackFromACopySealsOn() throws SQLException {
    awaitSealed(append("b-restored"));
    try (Connection owner =
            DriverManager.getConnection(
                KitTestResource.database().jdbcUrl(),
                KitTestResource.database().migrationRole(),
                "migrate");
        PreparedStatement sql =
            owner.prepareStatement("UPDATE ledger_head SET seen = '900000000:900000000:'")) {
      sql.execute();
    }
    awaitSealed(append("b-restored"));
    assertThatTheTreeIsWhole();
  }

  @Test
  void theRunRoleCanNeitherAlterNorTakeAwayWhatIsSealed() {
    for (String table :
        List.of("ledger_entry", "ledger_leaf", "ledger_node", "ledger_head", "ledger_key"))
      for (String forbidden :
          List.of("DELETE FROM " + table, "TRUNCATE " + table, "DROP TABLE " + table))
        assertThatThrownBy(() -> database.update(forbidden))
            .as(forbidden)
            .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    for (String forbidden :
        List.of(
            "UPDATE ledger_leaf SET entry_seq = 0",
            "UPDATE ledger_node SET place = 0",
            "UPDATE ledger_head SET size = 0",
            "UPDATE ledger_key SET key_id = ''",
            "INSERT INTO ledger_entry (id, at, subject, kind, bytes, sha256, tx) VALUES (gen_random_uuid(), now(), 's', 'PERSON', '', '', '1')"))
      assertThatThrownBy(() -> database.update(forbidden))
          .as(forbidden)
          .hasMessageContaining("permission denied");
  }

  @Test
  void theLedgerOfTodayBeginsWithEveryEarlierHead() {
    awaitSealed(append("b-consistent"));
    TreeHead earlier = heads.latest().orElseThrow();
    awaitSealed(append("b-consistent"));
    JsonPath proof =
        given()
            .auth()
            .oauth2(TestTokens.compliance())
            .queryParam("from", earlier.size())
            .when()
            .get("/ledger/consistency")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    List<byte[]> path =
        proof.getList("path", String.class).stream().map(Base64.getDecoder()::decode).toList();
    byte[] root = Base64.getDecoder().decode(proof.getString("head.root"));
    assertThat(Rfc9162.consistent(earlier.size(), proof.getLong("to"), earlier.root(), root, path))
        .isTrue();
  }

  @Test
  void whatCannotBeProvedIsSaid() {
    String token = TestTokens.compliance();
    awaitSealed(append("b-asked"));
    given().auth().oauth2(token).get("/ledger/proofs/" + UUID.randomUUID()).then().statusCode(404);
    given().auth().oauth2(token).get("/ledger/proofs/nonsense").then().statusCode(404);
    given()
        .auth()
        .oauth2(token)
        .get("/ledger/consistency?from=0")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("from"));
    given()
        .auth()
        .oauth2(token)
        .get("/ledger/consistency?from=1&to=999999999")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("to"));
    for (String path :
        List.of(
            "/ledger/consistency",
            "/ledger/consistency?from=many",
            "/ledger/export?from=-1",
            "/ledger/export?from=one"))
      given()
          .auth()
          .oauth2(token)
          .get(path)
          .then()
          .statusCode(400)
          .body("errors[0].field", equalTo("from"));
    given().auth().oauth2(TestTokens.agent()).get("/ledger/head").then().statusCode(403);
    given().get("/ledger/keys").then().statusCode(200).body("[0].algorithm", equalTo("Ed25519"));
  }

  private UUID append(String borrowerId) {
    return ledger.append(
        new LedgerEntry(
            borrowerId, null, AT, new LedgerBody.Person("WORK_ITEM_OPENED", "DISPUTE", null)));
  }

  private void awaitSealed(UUID id) {
    await().atMost(SOON).until(() -> leafOf(id) != null);
  }

  private Long leafOf(UUID id) {
    return database
        .first(
            "SELECT place FROM ledger_leaf WHERE entry_seq = (SELECT seq FROM ledger_entry WHERE id = ?)",
            row -> row.bigNumber("place"),
            id)
        .orElse(null);
  }

  private long seqOf(UUID id) {
    return database
        .first("SELECT seq FROM ledger_entry WHERE id = ?", row -> row.bigNumber("seq"), id)
        .orElseThrow();
  }

  private byte[] bytesOf(UUID id) {
    return database
        .first("SELECT bytes FROM ledger_entry WHERE id = ?", row -> row.bytes("bytes"), id)
        .orElseThrow();
  }

  private long unsealed() {
    return database
        .first(
            "SELECT (SELECT count(*) FROM ledger_entry) - (SELECT count(*) FROM ledger_leaf) AS n",
            row -> row.bigNumber("n"))
        .orElseThrow();
  }

  /** From the entries alone: the leaves, each head's root and signature, and the chain. */
  private void assertThatTheTreeIsWhole() {
    List<byte[]> entries =
        database.list(
            "SELECT bytes FROM ledger_leaf JOIN ledger_entry ON seq = entry_seq ORDER BY place",
            row -> row.bytes("bytes"));
    GrowingTree grown = GrowingTree.of(entries);
    byte[] previous = new byte[32];
    for (TreeHead head : heads.after(0, entries.size(), Integer.MAX_VALUE)) {
      assertThat(head.root()).isEqualTo(grown.roots.get((int) head.size()));
      assertThat(new TreeProofs(tree.subtrees()).root(0, head.size())).isEqualTo(head.root());
      assertThat(head.previous()).isEqualTo(previous);
      previous = head.hash();
    }
    assertThat(
            database.list(
                "SELECT place FROM ledger_leaf ORDER BY place", row -> row.bigNumber("place")))
        .hasSizeGreaterThanOrEqualTo(entries.size())
        .isSorted();
  }

  private JsonPath proofOf(UUID id) {
    return given()
        .auth()
        .oauth2(TestTokens.compliance())
        .when()
        .get("/ledger/proofs/" + id)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static Connection runRole() throws SQLException {
    return DriverManager.getConnection(
        KitTestResource.database().jdbcUrl(), KitTestResource.database().runRole(), "run");
  }

  private static void insert(Connection connection, UUID id) throws SQLException {
    try (PreparedStatement sql =
        connection.prepareStatement(
            "INSERT INTO ledger_entry (id, at, subject, kind, bytes, sha256) VALUES (?, ?, 's-late', 'PERSON', ?, '')")) {
      sql.setObject(1, id);
      sql.setObject(2, OffsetDateTime.ofInstant(AT, ZoneOffset.UTC));
      sql.setBytes(3, ("{\"id\":\"" + id + "\"}").getBytes(StandardCharsets.UTF_8));
      sql.execute();
    }
  }
}
