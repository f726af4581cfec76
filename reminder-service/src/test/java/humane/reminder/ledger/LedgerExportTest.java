package humane.reminder.ledger;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import humane.kit.crypto.BorrowerCiphers;
import humane.kit.crypto.KeyPurpose;
import humane.kit.testing.KitTestResource;
import humane.kit.testing.TestTokens;
import humane.reminder.database.Database;
import humane.reminder.ledger.store.Heads;
import humane.reminder.standins.StandIns;
import humane.verifier.Finding;
import humane.verifier.Verification;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What we give away is checked by a program that shares no code with what seals. */
@QuarkusTest
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "reminder-service"))
@WithTestResource(StandIns.class)
class LedgerExportTest {
  private static final Duration SOON = Duration.ofSeconds(10);
  private static final Instant AT = Instant.parse("2027-03-01T04:00:00Z");

  @Inject Database database;
  @Inject Ledger ledger;
  @Inject Heads heads;
  @Inject BorrowerCiphers ciphers;
  @TempDir Path folder;

  private UUID last;

  @BeforeEach
  void aLedgerOfTwoPeople() {
    for (int i = 0; i < 30; i++) {
      append("b-export-1", null);
      last = append("b-export-2", "请别再打给我母亲");
    }
    await().atMost(SOON).until(() -> isSealed(last));
  }

  @Test
  void theWholeLedgerIsVerifiedWithTheKeyAndTheHeadOfBefore() throws Exception {
    Path head = Files.writeString(folder.resolve("head.json"), get("/ledger/head"));
    UUID more = append("b-export-1", null);
    await().atMost(SOON).until(() -> isSealed(more));

    Path export = saved("/ledger/export");

    assertThat(Verification.findings(export, List.of(keys()), List.of(head))).isEmpty();
    assertThat(Files.readString(export)).contains(more.toString()).doesNotContain("b-export");
  }

  @Test
  void aFlippedByteNamesTheEntry() throws Exception {
    Path export = saved("/ledger/export");
    String text = Files.readString(export);
    Files.writeString(
        export,
        text.replace(
            "{\"id\":\"" + last + "\",\"at\":\"2027", "{\"id\":\"" + last + "\",\"at\":\"2026"));

    assertThat(Verification.findings(export, List.of(keys()), List.of()))
        .singleElement()
        .isInstanceOfSatisfying(
            Finding.EntryAltered.class,
            altered -> {
              assertThat(altered.entryId()).isEqualTo(last.toString());
              assertThat(altered.leaf()).isEqualTo(leafOf(last));
            });
  }

  @Test
  void whatWasAddedAfterAHeadIsVerifiedByItself() throws Exception {
    TreeHead earlier = heads.latest().orElseThrow();
    UUID more = append("b-export-1", null);
    await().atMost(SOON).until(() -> isSealed(more));

    Path export = saved("/ledger/export?from=" + earlier.size());

    assertThat(Verification.findings(export, List.of(keys()), List.of())).isEmpty();
    assertThat(Files.readString(export))
        .contains(more.toString())
        .doesNotContain("{\"id\":\"" + last);
  }

  @Test
  void oneBorrowersHistoryIsVerifiedAndTellsOfNobodyElse() throws Exception {
    Path history = saved("/borrowers/b-export-2/ledger-export");

    assertThat(Verification.findings(history, List.of(keys()), List.of())).isEmpty();
    String subject = subjectOf("b-export-2");
    assertThat(Files.readAllLines(history).stream().filter(line -> line.startsWith("{\"id\"")))
        .isNotEmpty()
        .allMatch(line -> line.contains("\"subject\":\"" + subject + "\""));

    List<String> lines = new ArrayList<>(Files.readAllLines(history));
    lines.set(1, lines.get(1).replace("\"kind\":\"PERSON\"", "\"kind\":\"REPLY\""));
    Files.write(history, lines);
    assertThat(Verification.findings(history, List.of(keys()), List.of())).hasSize(1);
  }

  @Test
  void afterErasureTheLedgerIsStillWhole() throws Exception {
    Path head = Files.writeString(folder.resolve("head.json"), get("/ledger/head"));
    byte[] before = bytesOf(last);

    ciphers.destroy("b-export-2", KeyPurpose.PROFILE);
    ciphers.destroy("b-export-2", KeyPurpose.RECORD);
    ledger.append(new LedgerEntry("b-export-1", null, AT, new LedgerBody.Erasure("RECORD"), null));

    assertThat(bytesOf(last)).isEqualTo(before);
    Path export = saved("/ledger/export");
    assertThat(Verification.findings(export, List.of(keys()), List.of(head))).isEmpty();
    assertThat(
            Verification.findings(
                saved("/borrowers/b-export-2/ledger-export"), List.of(keys()), List.of()))
        .isEmpty();
  }

  @Test
  void theExportIsForComplianceOnly() {
    for (String path : List.of("/ledger/export", "/borrowers/b-export-1/ledger-export")) {
      given().auth().oauth2(TestTokens.agent()).get(path).then().statusCode(403);
      given().get(path).then().statusCode(401);
    }
    given()
        .auth()
        .oauth2(TestTokens.compliance())
        .get("/borrowers/nobody/ledger-export")
        .then()
        .statusCode(404);
    given()
        .auth()
        .oauth2(TestTokens.compliance())
        .get("/ledger/export?from=999999999")
        .then()
        .statusCode(400)
        .body("errors[0].field", equalTo("from"));
  }

  @Test
  void theConsoleShowsTheHeadInBothLanguagesAndEachEntrysProof() {
    String english = page("/console/ledger?lang=en", TestTokens.agent());
    assertThat(english)
        .contains(
            "<dt>Entries sealed</dt>", "public keys</a>", heads.latest().orElseThrow().keyId())
        .doesNotContain("/console/ledger/export");
    assertThat(page("/console/ledger?lang=zh-CN", TestTokens.compliance()))
        .contains("已封存的记录", "/console/ledger/export");
    assertThat(page("/console/ledger/proofs/" + last + "?lang=en", TestTokens.agent()))
        .contains("&quot;leafIndex&quot; : " + leafOf(last));
    given()
        .auth()
        .oauth2(TestTokens.agent())
        .get("/console/ledger/proofs/" + UUID.randomUUID())
        .then()
        .statusCode(404);
    given().auth().oauth2(TestTokens.agent()).get("/console/ledger/export").then().statusCode(403);
  }

  private static String page(String path, String token) {
    return given().auth().oauth2(token).get(path).then().statusCode(200).extract().asString();
  }

  private UUID append(String borrowerId, String secret) {
    return ledger.append(
        new LedgerEntry(
            borrowerId,
            null,
            AT,
            new LedgerBody.Person("WORK_ITEM_OPENED", "DISPUTE", null),
            secret));
  }

  private boolean isSealed(UUID id) {
    return leafOf(id) != null;
  }

  private Long leafOf(UUID id) {
    return database
        .first(
            "SELECT place FROM ledger_leaf WHERE entry_seq = (SELECT seq FROM ledger_entry WHERE id = ?)",
            row -> row.bigNumber("place"),
            id)
        .orElse(null);
  }

  private byte[] bytesOf(UUID id) {
    return database
        .first("SELECT bytes FROM ledger_entry WHERE id = ?", row -> row.bytes("bytes"), id)
        .orElseThrow();
  }

  private String subjectOf(String borrowerId) {
    return database
        .first(
            "SELECT subject FROM person WHERE borrower_id = ?",
            row -> row.text("subject"),
            borrowerId)
        .orElseThrow();
  }

  private Path keys() throws Exception {
    return Files.writeString(folder.resolve("keys.json"), get("/ledger/keys"));
  }

  private Path saved(String path) throws Exception {
    byte[] body =
        given()
            .auth()
            .oauth2(TestTokens.compliance())
            .get(path)
            .then()
            .statusCode(200)
            .contentType("application/x-ndjson")
            .extract()
            .asByteArray();
    return Files.write(folder.resolve("export.ndjson"), body);
  }

  private static String get(String path) {
    return new String(
        given()
            .auth()
            .oauth2(TestTokens.compliance())
            .get(path)
            .then()
            .statusCode(200)
            .extract()
            .asByteArray(),
        StandardCharsets.UTF_8);
  }
}
