package humane.borrower.keyrotation;

import static humane.borrower.testing.Service.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.*;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import humane.borrower.testing.PortfolioFile;
import humane.borrower.testing.RunningService;
import humane.borrower.testing.Service;
import humane.kit.testing.TestTokens;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@RunningService
class KeyRotationTest {
  private final Path file =
      Path.of(ConfigProvider.getConfig().getValue("humane.crypto.master-keyset", String.class));

  @Test
  void allKeysComeUnderANewMasterKeyWhileAFileIsTakenIn() throws Exception {
    String known = freshRef();
    PortfolioFile first = new PortfolioFile();
    first.row(known, freshNumber());
    imported(first);
    PortfolioFile large = new PortfolioFile();
    String mark = freshRef();
    for (int at = 0; at < 6000; at++) large.row(mark + "-" + at, "+861346%07d".formatted(at));
    KeysetHandle both =
        KeysetHandle.newBuilder(keyset())
            .addEntry(
                KeysetHandle.generateEntryFromParameters(PredefinedAeadParameters.AES256_GCM)
                    .withRandomId()
                    .makePrimary())
            .build();

    String held = hold(known, "kept-" + mark);
    String id = send(large.bytes()).then().statusCode(202).extract().path("id");
    write(both);
    rotate().then().statusCode(202).body("masterKeyId", equalTo(idOf(both)));
    awaitDone();
    done(id);
    rotate().then().statusCode(202);
    awaitDone();

    progress(id).then().body("rowsAccepted", equalTo(6000));
    KeysetHandle newest =
        KeysetHandle.newBuilder()
            .addEntry(
                KeysetHandle.importKey(both.getPrimary().getKey())
                    .withFixedId(both.getPrimary().getId())
                    .makePrimary())
            .build();
    assertThat(keysThatOpenWith(newest.getPrimitive(RegistryConfiguration.get(), Aead.class)))
        .as("every key of every borrower")
        .isGreaterThanOrEqualTo(12_002);
    write(newest);
    assertThat(hold(known, "kept-" + mark))
        .as("the answer that the older key had sealed")
        .isEqualTo(held);
    rotate().then().statusCode(202).body("keysRewrapped", equalTo(0));
    awaitDone();
    assertThat(card(borrowerId(known))).containsEntry("fullName", "李伟");
    assertThat(card(borrowerId(mark + "-5999"))).containsEntry("fullName", "李伟");
  }

  @Test
  void aKeyThatDoesNotSayWhatItHasSealedIsRefusedAndNothingBegins() throws Exception {
    KeysetHandle before = keyset();
    write(
        KeysetHandle.newBuilder(before)
            .addEntry(
                KeysetHandle.generateEntryFromParameters(
                        AesGcmParameters.builder()
                            .setKeySizeBytes(32)
                            .setIvSizeBytes(12)
                            .setTagSizeBytes(16)
                            .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                            .build())
                    .withRandomId()
                    .makePrimary())
            .build());
    try {
      rotate()
          .then()
          .statusCode(409)
          .body("type", endsWith("/master-key-without-prefix"))
          .body("detail", containsString("TINK"));
    } finally {
      write(before);
      rotate().then().statusCode(202);
      awaitDone();
    }
  }

  /** Asks for a hold, and for the same one again where the key was used before. */
  private static String hold(String ref, String key) {
    return admin()
        .header("Idempotency-Key", key)
        .contentType("application/json")
        .body(Map.of("kind", "CEASE", "from", "2026-11-23"))
        .post("/borrowers/" + borrowerId(ref) + "/holds")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  @Test
  void onlyAnAdminRotates() {
    as(TestTokens.agent()).post("/key-rotation").then().statusCode(403);
  }

  private static io.restassured.response.Response rotate() {
    return admin().contentType("application/json").post("/key-rotation");
  }

  private static void awaitDone() {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> admin().get("/key-rotation").<String>path("state").equals("DONE"));
  }

  /** As the answer tells it: ids are unsigned. */
  private static Object idOf(KeysetHandle keyset) throws Exception {
    long id = Integer.toUnsignedLong(keyset.getPrimary().getId());
    return id <= Integer.MAX_VALUE ? (Object) (int) id : (Object) id;
  }

  private KeysetHandle keyset() throws Exception {
    return TinkJsonProtoKeysetFormat.parseKeyset(
        Files.readString(file), RegistryConfiguration.get(), InsecureSecretKeyAccess.get());
  }

  private void write(KeysetHandle keyset) throws Exception {
    Files.writeString(
        file,
        TinkJsonProtoKeysetFormat.serializeKeyset(
            keyset, RegistryConfiguration.get(), InsecureSecretKeyAccess.get()));
  }

  /**
   * @throws java.security.GeneralSecurityException at the first that does not open
   */
  private static int keysThatOpenWith(Aead master) throws Exception {
    int opened = 0;
    try (Connection tables = Service.tables();
        ResultSet row =
            tables
                .createStatement()
                .executeQuery("SELECT borrower_id, purpose, wrapped FROM borrower_key")) {
      while (row.next()) {
        TinkProtoKeysetFormat.parseEncryptedKeyset(
            row.getBytes(3),
            master,
            (row.getString(2) + "\n" + row.getString(1)).getBytes(StandardCharsets.UTF_8),
            RegistryConfiguration.get());
        opened++;
      }
    }
    return opened;
  }
}
