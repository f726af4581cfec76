package humane.local.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Mac;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkJsonProtoKeysetFormat;
import com.google.crypto.tink.mac.MacConfig;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFolderTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  @TempDir Path folder;

  @Test
  void aSecondStartFindsTheSameKeys() throws Exception {
    KeyFolder first = KeyFolder.ensure(folder.resolve("keys"), List.of("handset"));
    String staff = Files.readString(first.staffPrivateKey());
    String numbers = Files.readString(first.numberKeyset());

    KeyFolder second = KeyFolder.ensure(folder.resolve("keys"), List.of("handset"));

    assertThat(second.staffPrivateKey()).hasContent(staff);
    assertThat(second.numberKeyset()).hasContent(numbers);
  }

  @Test
  void privateKeysAndKeysetsAreForTheirOwnerOnly() throws Exception {
    KeyFolder keys = KeyFolder.ensure(folder.resolve("keys"), List.of("handset"));

    assertThat(
            Stream.of(
                keys.staffPrivateKey(),
                keys.borrowerPrivateKey(),
                keys.servicePrivateKey("handset"),
                keys.masterKeyset("handset"),
                keys.numberKeyset()))
        .allSatisfy(
            file ->
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------"));
  }

  @Test
  void theNumberKeysetMakesTagsOf256Bits() throws Exception {
    KeyFolder keys = KeyFolder.ensure(folder.resolve("keys"), List.of("handset"));
    MacConfig.register();
    KeysetHandle keyset =
        TinkJsonProtoKeysetFormat.parseKeyset(
            Files.readString(keys.numberKeyset()),
            RegistryConfiguration.get(),
            InsecureSecretKeyAccess.get());

    byte[] tag =
        keyset
            .getPrimitive(RegistryConfiguration.get(), Mac.class)
            .computeMac("+8613490104729".getBytes(StandardCharsets.US_ASCII));

    assertThat(tag).hasSize(5 + 32);
  }

  @Test
  void theTokenOfAnAdminCarriesEveryStaffRoleAndIsSignedWithTheStaffKey() throws Exception {
    KeyFolder keys = KeyFolder.ensure(folder.resolve("keys"), List.of("handset"));

    String token =
        StaffTokens.write(folder.resolve("tokens"), keys.staffPrivateKey(), NOW).token("admin");

    String[] parts = token.split("\\.");
    JsonNode claims = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(parts[1]));
    assertThat(claims.path("iss").asText()).isEqualTo("https://humane.example/staff");
    assertThat(claims.path("groups"))
        .extracting(JsonNode::asText)
        .containsExactlyInAnyOrder("agent", "compliance", "admin");
    assertThat(claims.path("exp").asLong())
        .isEqualTo(NOW.plus(Duration.ofDays(30)).getEpochSecond());
    Signature check = Signature.getInstance("SHA256withECDSAinP1363Format");
    check.initVerify(publicKey(keys.staffPublicKey()));
    check.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
    assertThat(check.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();
  }

  @Test
  void aPasswordStaysTheSame() throws Exception {
    String first = new Secrets(folder).password("borrower_run");

    assertThat(new Secrets(folder).password("borrower_run")).isEqualTo(first).hasSize(32);
    assertThat(new Secrets(folder).password("borrower_migration")).isNotEqualTo(first);
  }

  private static PublicKey publicKey(Path pem) throws Exception {
    byte[] der =
        Base64.getMimeDecoder().decode(Files.readString(pem).replaceAll("-----[A-Z ]+-----", ""));
    return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(der));
  }
}
