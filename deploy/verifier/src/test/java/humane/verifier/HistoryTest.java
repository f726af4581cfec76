package humane.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One person's history, and what is said of files that are no export at all. */
class HistoryTest {
  private static final KeyPair KEY = Sealed.newKey();
  private static final int LEAVES = 50;

  @TempDir Path folder;
  private final Sealed sealed = Sealed.of(KEY, "e", 20, 17, 13);
  private final List<String> lines = new ArrayList<>();
  private Path key;

  @BeforeEach
  void theHistoryOfOnePerson() throws Exception {
    key = Files.writeString(folder.resolve("key.pem"), sealed.publicKeyPem());
    List<Integer> mine = new ArrayList<>();
    for (int leaf = 1; leaf < LEAVES; leaf += 3) mine.add(leaf);
    lines.add(
        "{\"history\":\"humane-ledger/1\",\"subject\":\"s-1\",\"entries\":"
            + mine.size()
            + ",\"keys\":["
            + sealed.publicKey()
            + "],\"head\":"
            + sealed.heads.getLast()
            + "}");
    for (int leaf : mine) {
      lines.add(Sealed.entry(leaf, "e"));
      lines.add(proof(leaf));
    }
  }

  @Test
  void everyEntryWithItsProofIsVerified() throws Exception {
    assertThat(check()).isEmpty();
  }

  @Test
  void noFifthByteOfAHistoryIsFree() throws Exception {
    byte[] whole = text();
    for (int at = 0; at < whole.length; at += 5) {
      byte[] bytes = whole.clone();
      bytes[at] ^= 1;
      assertThat(isVerified(bytes)).as("byte %d", at).isFalse();
    }
  }

  @Test
  void anAlteredEntryIsNamed() throws Exception {
    lines.set(3, lines.get(3).replace("PERSON", "REPLY"));
    assertThat(check()).containsExactly(new Finding.NotProved(Sealed.idOf(4, "e"), 4, 4));
  }

  @Test
  void anEntryOfSomebodyElseIsNamed() throws Exception {
    lines.set(3, Sealed.entry(3, "e"));
    lines.set(4, proof(3));
    assertThat(check()).containsExactly(new Finding.OfAnother(Sealed.idOf(3, "e"), 4));
  }

  @Test
  void anEntryTakenOutIsMissed() throws Exception {
    lines.subList(3, 5).clear();
    assertThat(check()).containsExactly(new Finding.WrongCount(17, 16));
  }

  @Test
  void anotherHeadThanTheOneHeldIsSaid() throws Exception {
    assertThat(check(Sealed.of(KEY, "other", 20, 17, 13).heads.getLast()))
        .containsExactly(new Finding.AnotherHistory(50));
    assertThat(check(sealed.heads.getLast())).isEmpty();
  }

  @Test
  void aPartOfALedgerIsVerifiedFromTheHeadItContinues() throws Exception {
    String beginning = sealed.beginning(1);
    sealed.batches.removeFirst();
    lines.clear();
    lines.addAll(sealed.lines());
    lines.set(0, beginning);
    assertThat(check()).isEmpty();
    assertThat(check(sealed.heads.get(0))).isEmpty();
    assertThat(check(sealed.heads.get(1))).isEmpty();
  }

  @Test
  void aHeadFromBeforeTheExportCannotBeChecked() throws Exception {
    String beginning = sealed.beginning(2);
    sealed.batches.subList(0, 2).clear();
    lines.clear();
    lines.addAll(sealed.lines());
    lines.set(0, beginning);
    assertThatThrownBy(() -> check(sealed.heads.getFirst()))
        .isInstanceOf(CannotCheck.class)
        .hasMessageContaining("begins at size 37, after the head of size 20");
  }

  @Test
  void whatIsNoExportIsSaidToBeNone() {
    for (String nonsense : List.of("", "\n", "{}", "[1]", "{\"export\":\"other/1\"}", "hello"))
      assertThatThrownBy(() -> checked(nonsense.getBytes(StandardCharsets.UTF_8)))
          .isInstanceOf(CannotCheck.class);
  }

  @Test
  void wordsThatAreNotKnownAreNamed() {
    assertThatThrownBy(() -> Options.of("file", "--keys", "k")).hasMessageContaining("--keys");
    assertThatThrownBy(() -> Options.of("--key", "k")).hasMessageContaining("needs a file");
    assertThatThrownBy(() -> Options.of("file", "--head")).hasMessageContaining("--head needs");
  }

  private String proof(int leaf) {
    String path =
        Sealed.path(leaf, sealed.leaves()).stream()
            .map(hash -> "\"" + Base64.getEncoder().encodeToString(hash) + "\"")
            .collect(Collectors.joining(","));
    return "{\"proof\":{\"entryId\":\"%s\",\"leafIndex\":%d,\"treeSize\":%d,\"path\":[%s]}}"
        .formatted(Sealed.idOf(leaf, "e"), leaf, LEAVES, path);
  }

  private byte[] text() {
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  private List<Finding> check(String... held) throws Exception {
    return checked(text(), held);
  }

  private List<Finding> checked(byte[] bytes, String... held) throws Exception {
    Path file = Files.write(folder.resolve("file.ndjson"), bytes);
    return Verification.report(new Options(file, List.of(key), List.of(held))).findings();
  }

  private boolean isVerified(byte[] bytes) throws Exception {
    try {
      return checked(bytes).isEmpty();
    } catch (CannotCheck notAnExport) {
      return false;
    }
  }
}
