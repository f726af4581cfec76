package humane.reminder.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SegmentsTest {
  private static final int HEADER = 6;

  @Property
  void anyTextComesBackFromItsSegments(@ForAll("texts") String words) {
    assertThat(received(Segments.of(words, 7))).isEqualTo(words);
  }

  @Property
  void noSegmentIsLongerThanAMessage(@ForAll("texts") String words) {
    assertThat(Segments.of(words, 7))
        .allSatisfy(segment -> assertThat(octetsInTheAir(segment)).isLessThanOrEqualTo(140));
  }

  @Property
  void noSegmentEndsWithinACharacter(@ForAll("texts") String words) {
    assertThat(Segments.of(words, 7))
        .allSatisfy(
            segment -> {
              byte[] octets = segment.octets();
              byte[] body = Arrays.copyOfRange(octets, header(segment), octets.length);
              if (body.length == 0) return;
              if (segment.coding() == Coding.GSM_7) {
                assertThat(body[body.length - 1]).isNotEqualTo((byte) 0x1B);
                return;
              }
              String read = segment.coding().decoded(body);
              assertThat(read.codePoints()).noneMatch(one -> one >= 0xD800 && one <= 0xDFFF);
            });
  }

  @Example
  void onlyTheLastOfManyMessagesMayHaveRoomLeft() {
    assertThat(Segments.of("a".repeat(160), 1)).hasSize(1);
    assertThat(Segments.of("a".repeat(161), 1))
        .extracting(segment -> segment.words().length())
        .containsExactly(153, 8);
    assertThat(Segments.of("您".repeat(70), 1)).hasSize(1);
    assertThat(Segments.of("您".repeat(71), 1))
        .extracting(segment -> segment.words().length())
        .containsExactly(67, 4);
  }

  @Example
  void anEscapeAndItsCharacterGoToTheNextMessageTogether() {
    assertThat(Segments.of("a".repeat(152) + "€" + "b".repeat(20), 1))
        .extracting(Segment::words)
        .containsExactly("a".repeat(152), "€" + "b".repeat(20));
  }

  @Example
  void aPairGoesToTheNextMessageTogether() {
    assertThat(Segments.of("您".repeat(66) + "🙂" + "好".repeat(9), 1))
        .extracting(Segment::words)
        .containsExactly("您".repeat(66), "🙂" + "好".repeat(9));
  }

  @Example
  void theHeaderSaysWhichPartOfWhichTextItIs() {
    List<Segment> segments = Segments.of("您".repeat(71), 0x1FE);
    assertThat(segments.get(0).octets()).startsWith(5, 0, 3, 0xFE, 2, 1);
    assertThat(segments.get(1).octets()).startsWith(5, 0, 3, 0xFE, 2, 2);
  }

  @Example
  void aTextThatCannotBeJoinedAgainIsRefused() {
    assertThat(Segments.of("您".repeat(255 * 67), 1)).hasSize(255);
    assertThatThrownBy(() -> Segments.of("您".repeat(255 * 67 + 1), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("needs 256 messages");
  }

  @Example
  void theSeptetsAreThoseOfTheSource() {
    assertThat(Coding.GSM_7.encoded("@Δ ¡¿à€["))
        .containsExactly(0, 16, 32, 64, 96, 127, 27, 101, 27, 60);
  }

  @Example
  void aSegmentNeverPrintsItsWords() {
    assertThat(Segments.of("Hello Wei", 1).getFirst()).hasToString("Segment[1 of 1, GSM_7]");
  }

  /** Any characters, the short alphabet alone, and edges with what takes two units. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> any =
        Arbitraries.integers()
            .between(0, 0x10FFFF)
            .filter(one -> one < 0xD800 || one > 0xDFFF)
            .map(Character::toString);
    Arbitrary<String> edges = Arbitraries.of("a", "€", "{", "\f", "您", "🙂", "\u001B");
    Arbitrary<String> shortOnes = Arbitraries.of("a", "€", "^", "@", "à", "\n");
    return Arbitraries.oneOf(joined(any), joined(edges), joined(shortOnes));
  }

  private static Arbitrary<String> joined(Arbitrary<String> characters) {
    return characters.list().ofMaxSize(500).map(all -> String.join("", all));
  }

  private static String received(List<Segment> segments) {
    return segments.stream()
        .map(
            segment -> {
              byte[] octets = segment.octets();
              return segment
                  .coding()
                  .decoded(Arrays.copyOfRange(octets, header(segment), octets.length));
            })
        .collect(Collectors.joining());
  }

  private static int octetsInTheAir(Segment segment) {
    int body = segment.octets().length - header(segment);
    return header(segment) + (segment.coding() == Coding.GSM_7 ? (body * 7 + 7) / 8 : body);
  }

  private static int header(Segment segment) {
    return segment.hasHeader() ? HEADER : 0;
  }
}
