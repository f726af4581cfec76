package humane.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever is done to an export, the check says what it was, and never that all is well. */
class TamperingTest {
  private static final KeyPair KEY = Sealed.newKey();

  @Provide
  Arbitrary<int[]> sizes() {
    return Arbitraries.integers().between(1, 40).array(int[].class).ofMinSize(1).ofMaxSize(7);
  }

  @Property(tries = 60)
  void whatWasNotTouchedIsVerified(@ForAll("sizes") int[] sizes) throws Exception {
    Sealed sealed = sealed(sizes);
    assertThat(check(sealed.text(), sealed)).isEmpty();
  }

  @Property(tries = 60)
  void anAlteredEntryIsNamed(
      @ForAll("sizes") int[] sizes,
      @ForAll int which,
      @ForAll int where,
      @ForAll @IntRange(min = 1, max = 127) int by)
      throws Exception {
    Sealed sealed = sealed(sizes);
    int leaf = Math.floorMod(which, total(sizes));
    Sealed.Batch batch = batchOf(sealed, leaf);
    int inBatch = (int) (leaf - batch.firstLeaf);
    String id = Sealed.idOf(leaf, "e");
    byte[] altered = batch.entries.get(inBatch).getBytes(StandardCharsets.UTF_8);
    int place = Math.floorMod(where, altered.length);
    altered[place] ^= (byte) by;
    if (altered[place] == '\n') return;
    assertThat(check(replaced(sealed, leaf, altered), sealed))
        .singleElement()
        .isInstanceOfSatisfying(
            Finding.EntryAltered.class,
            finding -> {
              assertThat(finding.leaf()).isEqualTo(leaf);
              if (place > id.length() + 10) assertThat(finding.entryId()).isEqualTo(id);
            });
  }

  @Property(tries = 60)
  void aRemovedEntryIsNamed(@ForAll("sizes") int[] sizes, @ForAll int which) throws Exception {
    Sealed sealed = sealed(sizes);
    int leaf = Math.floorMod(which, total(sizes));
    Sealed.Batch batch = batchOf(sealed, leaf);
    batch.entries.remove((int) (leaf - batch.firstLeaf));
    assertThat(check(sealed.text(), sealed)).containsExactly(new Finding.EntryRemoved(leaf));
  }

  @Property(tries = 60)
  void anInsertedEntryIsNamed(@ForAll("sizes") int[] sizes, @ForAll int which) throws Exception {
    Sealed sealed = sealed(sizes);
    Sealed.Batch batch = batchOf(sealed, Math.floorMod(which, total(sizes)));
    batch.entries.add(Math.floorMod(which, batch.entries.size() + 1), Sealed.entry(7, "forged"));
    assertThat(check(sealed.text(), sealed))
        .singleElement()
        .isInstanceOfSatisfying(
            Finding.EntryInserted.class,
            finding -> assertThat(finding.entryId()).isEqualTo(Sealed.idOf(7, "forged")));
  }

  @Property(tries = 60)
  void anEntryThatStandsTwiceIsNamed(@ForAll("sizes") int[] sizes, @ForAll int which)
      throws Exception {
    Sealed sealed = sealed(sizes);
    int leaf = Math.floorMod(which, total(sizes));
    String copy = batchOf(sealed, leaf).entries.get((int) (leaf - batchOf(sealed, leaf).firstLeaf));
    sealed.batches.getLast().entries.add(copy);
    assertThat(check(sealed.text(), sealed))
        .singleElement()
        .isInstanceOfSatisfying(
            Finding.EntryInserted.class,
            finding -> assertThat(finding.entryId()).isEqualTo(Sealed.idOf(leaf, "e")));
  }

  @Property(tries = 60)
  void aMovedEntryIsNamed(@ForAll("sizes") int[] sizes, @ForAll int which, @ForAll int whereTo)
      throws Exception {
    Sealed sealed = sealed(sizes);
    int leaf = Math.floorMod(which, total(sizes));
    Sealed.Batch from = batchOf(sealed, leaf);
    int before = (int) (leaf - from.firstLeaf);
    String entry = from.entries.remove(before);
    Sealed.Batch to = sealed.batches.get(Math.floorMod(whereTo, sealed.batches.size()));
    int place = Math.floorMod(whereTo, to.entries.size() + 1);
    to.entries.add(place, entry);
    if (from == to && place == before) return;
    boolean swapped = from == to && Math.abs(place - before) == 1;
    assertThat(check(sealed.text(), sealed))
        .singleElement()
        .isInstanceOfSatisfying(
            Finding.EntryMoved.class,
            finding -> {
              if (swapped)
                assertThat(finding.leaf()).isIn((long) leaf, leaf + (long) (place - before));
              else assertThat(finding.leaf()).isEqualTo(leaf);
            });
  }

  @Property(tries = 60)
  void aForgedLeafListNamesItsBatch(@ForAll("sizes") int[] sizes, @ForAll int which)
      throws Exception {
    Sealed sealed = sealed(sizes);
    int leaf = Math.floorMod(which, total(sizes));
    Sealed.Batch batch = batchOf(sealed, leaf);
    int inBatch = (int) (leaf - batch.firstLeaf);
    String forged = Sealed.entry(leaf, "forged");
    batch.entries.set(inBatch, forged);
    batch.leaves.set(
        inBatch, Sealed.sha256(new byte[] {0}, forged.getBytes(StandardCharsets.UTF_8)));
    assertThat(check(sealed.text(), sealed)).containsExactly(forged(batch));
  }

  @Property(tries = 60)
  void aLeafListThatWasShortenedOrLengthenedNamesItsBatch(
      @ForAll("sizes") int[] sizes, @ForAll int which, @ForAll boolean longer) throws Exception {
    Sealed sealed = sealed(sizes);
    Sealed.Batch batch = batchOf(sealed, Math.floorMod(which, total(sizes)));
    long last = batch.firstLeaf + batch.leaves.size() - 1;
    if (longer) {
      String more = Sealed.entry(1, "forged");
      batch.entries.add(more);
      batch.leaves.add(Sealed.sha256(new byte[] {0}, more.getBytes(StandardCharsets.UTF_8)));
    } else {
      if (batch.leaves.size() == 1) return;
      batch.entries.removeLast();
      batch.leaves.removeLast();
    }
    assertThat(check(sealed.text(), sealed))
        .containsExactly(new Finding.BatchForged(batch.firstLeaf, last));
  }

  @Property(tries = 60)
  void aRemovedBatchIsNamed(@ForAll("sizes") int[] sizes, @ForAll int which) throws Exception {
    Sealed sealed = sealed(sizes);
    Sealed.Batch batch = sealed.batches.remove(Math.floorMod(which, sizes.length));
    long last = batch.firstLeaf + batch.leaves.size() - 1;
    assertThat(check(sealed.text(), sealed))
        .containsExactly(
            last == total(sizes) - 1
                ? new Finding.TailMissing(batch.firstLeaf, last)
                : new Finding.BatchesMissing(batch.firstLeaf, last));
  }

  @Property(tries = 60)
  void batchesThatChangedPlacesAreNamed(@ForAll("sizes") int[] sizes, @ForAll int which)
      throws Exception {
    if (sizes.length < 2) return;
    Sealed sealed = sealed(sizes);
    int first = Math.floorMod(which, sizes.length - 1);
    Collections.swap(sealed.batches, first, first + 1);
    assertThat(check(sealed.text(), sealed))
        .singleElement()
        .isInstanceOfSatisfying(
            Finding.BatchOutOfPlace.class,
            finding -> assertThat(finding.size()).isEqualTo(sealed.batches.get(first).firstLeaf));
  }

  @Property(tries = 60)
  void aMissingTailIsKnownByAHeadThatWasHeld(
      @ForAll("sizes") int[] sizes, @ForAll int keep, @ForAll boolean firstLineToo)
      throws Exception {
    if (sizes.length < 2) return;
    Sealed whole = sealed(sizes);
    int kept = 1 + Math.floorMod(keep, sizes.length - 1);
    Sealed cut = sealed(Arrays.copyOf(sizes, kept));
    if (!firstLineToo) cut.beginning = whole.beginning;
    Finding tail = new Finding.TailMissing(total(Arrays.copyOf(sizes, kept)), total(sizes) - 1);
    assertThat(check(cut.text(), cut, whole.heads.getLast())).containsExactly(tail);
    if (!firstLineToo) assertThat(check(cut.text(), cut)).containsExactly(tail);
  }

  @Property(tries = 50)
  void aRewrittenPastIsKnownByAHeadThatWasHeld(@ForAll("sizes") int[] sizes, @ForAll int which)
      throws Exception {
    Sealed first = sealed(sizes);
    Sealed second = Sealed.of(KEY, "other", sizes);
    String held = first.heads.get(Math.floorMod(which, sizes.length));
    assertThat(check(second.text(), second, held))
        .singleElement()
        .isInstanceOf(Finding.AnotherHistory.class);
  }

  @Property(tries = 60)
  void aSignerWhoRewritesThePastIsFound(@ForAll("sizes") int[] sizes) throws Exception {
    if (sizes.length < 2) return;
    Sealed first = sealed(sizes);
    Sealed second = Sealed.of(KEY, "other", sizes);
    Sealed.Batch last = second.batches.getLast();
    Sealed.Batch joint = first.batches.get(sizes.length - 2);
    last.head =
        second.head(
            total(sizes), Sealed.root(second.leaves()), Sealed.sha256(statementOf(joint.head)));
    first.batches.set(sizes.length - 1, last);
    first.heads.set(sizes.length - 1, last.head);
    first.beginning = first.beginning(0);
    assertThat(check(first.text(), first))
        .containsExactly(new Finding.Rewritten(total(sizes), last.firstLeaf));
  }

  @Property(tries = 60)
  void aForgerWithoutTheKeyIsFound(@ForAll("sizes") int[] sizes) throws Exception {
    Sealed honest = sealed(sizes);
    Sealed forger = Sealed.of(Sealed.newKey(), "e", sizes);
    assertThat(check(forger.text(), honest))
        .isNotEmpty()
        .allMatch(finding -> finding instanceof Finding.UnknownKey);
  }

  @Property(tries = 500)
  void noByteOfTheFileIsFree(@ForAll int where, @ForAll @IntRange(min = 1, max = 255) int by)
      throws Exception {
    Sealed sealed = sealed(3, 1, 6);
    byte[] bytes = sealed.text().getBytes(StandardCharsets.UTF_8);
    bytes[Math.floorMod(where, bytes.length)] ^= (byte) by;
    assertThat(isVerified(bytes, sealed)).isFalse();
    assertThat(isVerified(bytes, null)).isFalse();
  }

  @Property(tries = 60)
  void noLineMayGoOrComeTwiceAndNoByteMayBeCutOff(@ForAll int where, @ForAll boolean twice)
      throws Exception {
    Sealed sealed = sealed(3, 1, 6);
    List<String> lines = new ArrayList<>(sealed.lines());
    int at = Math.floorMod(where, lines.size());
    if (twice) lines.add(at, lines.get(at));
    else lines.remove(at);
    byte[] tampered = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    assertThat(isVerified(tampered, sealed)).isFalse();
    byte[] whole = sealed.text().getBytes(StandardCharsets.UTF_8);
    assertThat(isVerified(Arrays.copyOf(whole, Math.floorMod(where, whole.length)), sealed))
        .isFalse();
  }

  private static Sealed sealed(int... sizes) {
    return Sealed.of(KEY, "e", sizes);
  }

  private static int total(int... sizes) {
    return Arrays.stream(sizes).sum();
  }

  private static Finding forged(Sealed.Batch batch) {
    return new Finding.BatchForged(batch.firstLeaf, batch.firstLeaf + batch.leaves.size() - 1);
  }

  private static Sealed.Batch batchOf(Sealed sealed, int leaf) {
    return sealed.batches.stream()
        .filter(batch -> leaf < batch.firstLeaf + batch.leaves.size())
        .findFirst()
        .orElseThrow();
  }

  private static byte[] statementOf(String head) throws BadForm {
    byte[] json = head.getBytes(StandardCharsets.UTF_8);
    return Head.of(Json.object(json, 0, json.length)).statement();
  }

  private static byte[] replaced(Sealed sealed, int leaf, byte[] with) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes((sealed.beginning + "\n").getBytes(StandardCharsets.UTF_8));
    int at = 0;
    for (Sealed.Batch batch : sealed.batches) {
      out.writeBytes((batch.line() + "\n").getBytes(StandardCharsets.UTF_8));
      for (String entry : batch.entries) {
        out.writeBytes(at++ == leaf ? with : entry.getBytes(StandardCharsets.UTF_8));
        out.write('\n');
      }
    }
    return out.toByteArray();
  }

  private static boolean isVerified(byte[] bytes, Sealed trusted) throws IOException {
    try {
      return check(bytes, trusted).isEmpty();
    } catch (CannotCheck notAnExport) {
      return false;
    }
  }

  private static List<Finding> check(String text, Sealed trusted, String... held)
      throws IOException, CannotCheck {
    return check(text.getBytes(StandardCharsets.UTF_8), trusted, held);
  }

  private static List<Finding> check(byte[] bytes, Sealed trusted, String... held)
      throws IOException, CannotCheck {
    Path file = Files.createTempFile("export", ".ndjson");
    Path key = Files.createTempFile("key", ".pem");
    try {
      Files.write(file, bytes);
      if (trusted != null) Files.writeString(key, trusted.publicKeyPem());
      return Verification.report(
              new Options(file, trusted == null ? List.of() : List.of(key), List.of(held)))
          .findings();
    } finally {
      Files.delete(file);
      Files.delete(key);
    }
  }
}
