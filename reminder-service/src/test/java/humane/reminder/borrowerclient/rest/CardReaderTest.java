package humane.reminder.borrowerclient.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import humane.reminder.borrowerclient.ContactCard;
import humane.reminder.borrowerclient.Segment;
import humane.reminder.contactpolicy.HoldKind;
import humane.reminder.contactpolicy.Ownership;
import java.io.InputStream;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What this service expects of a contact card, as an example that the provider is held to. */
class CardReaderTest {

  private static List<ContactCard> cards() throws Exception {
    try (InputStream in =
        CardReaderTest.class.getResourceAsStream(
            "/contracts/borrower-service/contact-cards.json")) {
      return CardReader.read(new ObjectMapper().readTree(in).at("/response/body").toString());
    }
  }

  @Test
  void aCardIsReadAsAgreed() throws Exception {
    ContactCard card = cards().getFirst();
    assertThat(card.segment()).isEqualTo(Segment.EARLY_SUPPORT);
    assertThat(card.contactPoints())
        .singleElement()
        .satisfies(
            point -> {
              assertThat(point.ownership()).isEqualTo(Ownership.ATTESTED);
              assertThat(point.attestedOn()).isEqualTo(LocalDate.of(2026, 5, 1));
              assertThat(point.lastInboundTextAt())
                  .isEqualTo(Instant.parse("2026-11-20T02:00:00Z"));
            });
    assertThat(card.consents())
        .singleElement()
        .satisfies(
            consent ->
                assertThat(consent.isWithdrawnAt(Instant.parse("2026-11-23T00:00:00Z"))).isTrue());
    assertThat(card.preferences().notBefore()).isEqualTo(LocalTime.of(16, 0));
    assertThat(card.preferences().avoidDays()).containsExactly(DayOfWeek.SUNDAY);
    assertThat(card.holds())
        .singleElement()
        .satisfies(hold -> assertThat(hold.kind()).isEqualTo(HoldKind.DISPUTE));
    assertThat(card.accounts().getFirst().isOverdueOn(LocalDate.of(2026, 11, 3))).isTrue();
    assertThat(card.accounts().getFirst().isOverdueOn(LocalDate.of(2026, 11, 2))).isFalse();
  }

  @Test
  void aCardWithAHoldNobodyKnowsIsLeftOutSoThatItsBorrowerIsLeftInPeace() throws Exception {
    assertThat(cards()).extracting(ContactCard::borrowerId).containsExactly("B-1");
  }

  @Test
  void aNumberIsNeverWrittenWhereACardIsLogged() throws Exception {
    ContactCard card = cards().getFirst();
    assertThat(card.toString() + card.contactPoints()).doesNotContain("13490104729", "伟");
  }

  @Test
  void theDayThatCountsIsTheEarliestInAnyPlausibleZone() throws Exception {
    ContactCard card = cards().getFirst();
    assertThat(card.todayAt(Instant.parse("2026-11-23T16:30:00Z")))
        .isEqualTo(LocalDate.of(2026, 11, 23));
    assertThat(card.todayAt(Instant.parse("2026-11-23T18:30:00Z")))
        .isEqualTo(LocalDate.of(2026, 11, 24));
  }
}
