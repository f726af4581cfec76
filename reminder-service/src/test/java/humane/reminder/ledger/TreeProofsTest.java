package humane.reminder.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The inputs and answers that Certificate Transparency's own tests use, and the RFC's definitions.
 */
class TreeProofsTest {
  private static final HexFormat HEX = HexFormat.of();
  private static final int SIZE_MAX = 200;

  private static final List<byte[]> INPUTS =
      List.of(
              "",
              "00",
              "10",
              "2021",
              "3031",
              "40414243",
              "5051525354555657",
              "606162636465666768696a6b6c6d6e6f")
          .stream()
          .map(HEX::parseHex)
          .toList();

  private static final List<String> ROOTS =
      List.of(
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
          "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
          "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
          "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
          "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
          "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
          "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
          "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

  @Test
  void theRootsAreThoseOfCertificateTransparency() {
    for (int size = 0; size <= INPUTS.size(); size++) {
      GrowingTree tree = GrowingTree.of(INPUTS.subList(0, size));
      assertThat(HEX.formatHex(tree.frontier.root())).isEqualTo(ROOTS.get(size));
      assertThat(HEX.formatHex(new TreeProofs(tree).root(0, size))).isEqualTo(ROOTS.get(size));
    }
  }

  @Test
  void theProofsAreThoseOfCertificateTransparency() {
    TreeProofs proofs = new TreeProofs(GrowingTree.of(INPUTS));
    assertThat(hex(proofs.inclusion(0, 1))).isEmpty();
    assertThat(hex(proofs.inclusion(0, 8)))
        .containsExactly(
            "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
    assertThat(hex(proofs.inclusion(5, 8)))
        .containsExactly(
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    assertThat(hex(proofs.inclusion(1, 5)))
        .containsExactly(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
    assertThat(hex(proofs.consistency(1, 1))).isEmpty();
    assertThat(hex(proofs.consistency(6, 8)))
        .containsExactly(
            "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
            "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    assertThat(hex(proofs.consistency(2, 5)))
        .containsExactly(
            "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
            "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b");
  }

  @Test
  void everyLeafOfEverySizeIsProvedToTheRootOfThatSize() {
    GrowingTree tree = GrowingTree.of(entries());
    TreeProofs proofs = new TreeProofs(tree);
    for (int size = 1; size <= SIZE_MAX; size++)
      for (int index = 0; index < size; index++)
        assertThat(
                Rfc9162.rootFromInclusion(
                    index,
                    size,
                    TreeHash.leaf(entries().get(index)),
                    proofs.inclusion(index, size)))
            .as("leaf %d of %d", index, size)
            .contains(tree.roots.get(size));
  }

  @Test
  void everySizeIsProvedToBeginEveryLargerOne() {
    GrowingTree tree = GrowingTree.of(entries());
    TreeProofs proofs = new TreeProofs(tree);
    for (int to = 1; to <= SIZE_MAX; to++)
      for (int from = 1; from <= to; from++) {
        List<byte[]> path = proofs.consistency(from, to);
        assertThat(Rfc9162.consistent(from, to, tree.roots.get(from), tree.roots.get(to), path))
            .as("%d begins %d", from, to)
            .isTrue();
        if (from < to)
          assertThat(
                  Rfc9162.consistent(from, to, tree.roots.get(from - 1), tree.roots.get(to), path))
              .as("another root than that of %d", from)
              .isFalse();
      }
  }

  @Test
  void aFrontierTakenUpAgainGrowsAsIfItHadNeverStopped() {
    GrowingTree tree = GrowingTree.of(entries());
    for (int size = 0; size < SIZE_MAX; size++) {
      Frontier again = Frontier.of(size, tree);
      assertThat(again.root()).isEqualTo(tree.roots.get(size));
      again.add(TreeHash.leaf(entries().get(size)), (level, place, hash) -> {});
      assertThat(again.root()).isEqualTo(tree.roots.get(size + 1));
    }
  }

  private static List<byte[]> entries() {
    List<byte[]> entries = new ArrayList<>();
    for (int i = 0; i < SIZE_MAX; i++) entries.add(("entry " + i).getBytes(StandardCharsets.UTF_8));
    return entries;
  }

  private static List<String> hex(List<byte[]> hashes) {
    return hashes.stream().map(HEX::formatHex).toList();
  }
}
