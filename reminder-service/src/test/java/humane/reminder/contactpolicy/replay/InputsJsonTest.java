package humane.reminder.contactpolicy.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import humane.reminder.contactpolicy.Actor;
import humane.reminder.contactpolicy.AgreedTime;
import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.Consent;
import humane.reminder.contactpolicy.ConsentKind;
import humane.reminder.contactpolicy.ContactPointFacts;
import humane.reminder.contactpolicy.ContactPointKind;
import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.ContactRequest;
import humane.reminder.contactpolicy.Direction;
import humane.reminder.contactpolicy.Hold;
import humane.reminder.contactpolicy.HoldKind;
import humane.reminder.contactpolicy.Notice;
import humane.reminder.contactpolicy.NoticeKind;
import humane.reminder.contactpolicy.OptOut;
import humane.reminder.contactpolicy.Outcome;
import humane.reminder.contactpolicy.Ownership;
import humane.reminder.contactpolicy.PastContact;
import humane.reminder.contactpolicy.Preferences;
import humane.reminder.contactpolicy.Product;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.VoiceAgent;
import humane.reminder.contactpolicy.VoiceKind;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InputsJsonTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Property(tries = 2000)
  void whatIsReadIsWhatWasWritten(@ForAll long seed) throws Exception {
    DecisionInputs inputs = new Any(new Random(seed)).inputs();
    String written = InputsJson.write(inputs, UnaryOperator.identity());
    DecisionInputs read = InputsJson.read(JSON.readTree(written));
    assertThat(read).isEqualTo(inputs);
    assertThat(InputsJson.write(read, UnaryOperator.identity())).isEqualTo(written);
  }

  @Test
  void accountsAreNamedByTheirAliasOnly() {
    DecisionInputs inputs = new Any(new Random(7)).inputs();
    assertThat(InputsJson.write(inputs, token -> "alias-of-" + token.hashCode()))
        .contains("alias-of-")
        .doesNotContain("A-1", "A-2");
  }

  @Test
  void aHistoryOfTwentyTextsStaysNearTwoKilobytes() {
    List<PastContact> history = new ArrayList<>();
    for (int day = 1; day <= 20; day++)
      history.add(
          new PastContact(
              Instant.parse("2026-11-01T04:00:00.123456Z").plusSeconds(day * 86_400L),
              Channel.SMS,
              null,
              Direction.OUTBOUND,
              Outcome.DELIVERED,
              Purpose.PAYMENT_REMINDER,
              List.of("8sGNnDLjWCV4oBzJkz0w5Q"),
              "0a1f6c2e-76c9-4f0e-9f0b-6f0e6a1c2b3d",
              Actor.LENDER));
    Situation situation =
        new Situation(
            List.of(ZoneId.of("Asia/Shanghai")),
            new ContactPointFacts(
                "0a1f6c2e-76c9-4f0e-9f0b-6f0e6a1c2b3d",
                ContactPointKind.MOBILE,
                Ownership.ATTESTED,
                LocalDate.of(2026, 10, 1),
                null,
                null,
                false),
            List.of(),
            Preferences.NONE,
            List.of(),
            List.of(),
            null,
            history,
            List.of());
    ContactProposal proposal =
        ContactProposal.text(
            Purpose.PAYMENT_REMINDER,
            Product.PERSONAL_LOAN,
            "8sGNnDLjWCV4oBzJkz0w5Q",
            LocalDate.of(2026, 11, 2));
    String written =
        InputsJson.write(
            new DecisionInputs(
                proposal,
                situation,
                List.of("CN"),
                true,
                Instant.parse("2026-11-23T04:00:00.123456789Z"),
                Map.of("CN", "0123456789ab", "HOUSE", "0123456789ab", "holds", "0123456789ab")),
            UnaryOperator.identity());
    assertThat(written.length()).isBetween(1_500, 2_200);
  }

  /** Any inputs at all, with each fact there or not. */
  private static final class Any {
    private final Random random;

    Any(Random random) {
      this.random = random;
    }

    DecisionInputs inputs() {
      Channel channel = random.nextBoolean() ? Channel.SMS : Channel.VOICE;
      return new DecisionInputs(
          new ContactProposal(
              channel,
              maybe(() -> one(VoiceKind.class)),
              one(VoiceAgent.class),
              one(Purpose.class),
              one(Actor.class),
              maybe(() -> one(Product.class)),
              maybe(this::account),
              maybe(this::day)),
          new Situation(
              some(() -> ZoneId.of(random.nextBoolean() ? "Asia/Shanghai" : "America/New_York")),
              new ContactPointFacts(
                  maybe(this::point),
                  one(ContactPointKind.class),
                  one(Ownership.class),
                  maybe(this::day),
                  maybe(this::instant),
                  maybe(this::instant),
                  random.nextBoolean()),
              some(
                  () ->
                      new Consent(
                          one(Channel.class),
                          one(ConsentKind.class),
                          maybe(this::point),
                          maybe(this::instant),
                          maybe(this::instant))),
              random.nextBoolean()
                  ? Preferences.NONE
                  : new Preferences(
                      maybe(this::time),
                      maybe(this::time),
                      Set.copyOf(some(() -> one(DayOfWeek.class)).stream().distinct().toList()),
                      some(() -> new AgreedTime(time(), time(), maybe(this::instant)))),
              some(
                  () ->
                      new Hold(
                          one(HoldKind.class),
                          maybe(this::accounts),
                          maybe(this::day),
                          maybe(this::day))),
              some(() -> new Notice(one(NoticeKind.class), instant())),
              maybe(() -> new ContactRequest(instant(), one(Channel.class), maybe(this::instant))),
              some(this::past),
              some(() -> new OptOut(maybe(() -> one(Channel.class)), instant()))),
          random.nextBoolean() ? List.of("CN") : List.of("US-MA", "US"),
          random.nextBoolean(),
          instant(),
          Map.of("CN", "abc", "holds", "def"));
    }

    private PastContact past() {
      return new PastContact(
          instant(),
          one(Channel.class),
          maybe(() -> one(VoiceKind.class)),
          one(Direction.class),
          one(Outcome.class),
          maybe(() -> one(Purpose.class)),
          maybe(this::accounts),
          maybe(this::point),
          maybe(() -> one(Actor.class)));
    }

    private String account() {
      return random.nextBoolean() ? "A-1" : "A-2";
    }

    private List<String> accounts() {
      return random.nextBoolean() ? List.of("A-1") : List.of("A-2", "A-1");
    }

    private String point() {
      return random.nextBoolean() ? "P-1" : "P-2";
    }

    private LocalDate day() {
      return LocalDate.of(2026, 1, 1).plusDays(random.nextInt(700));
    }

    private LocalTime time() {
      return LocalTime.of(random.nextInt(24), random.nextInt(60));
    }

    private Instant instant() {
      return Instant.ofEpochSecond(
          1_780_000_000L + random.nextInt(9_000_000), random.nextInt(1_000_000_000));
    }

    private <E extends Enum<E>> E one(Class<E> type) {
      E[] all = type.getEnumConstants();
      return all[random.nextInt(all.length)];
    }

    private <T> @Nullable T maybe(Supplier<T> value) {
      return random.nextBoolean() ? value.get() : null;
    }

    private <T> List<T> some(Supplier<T> value) {
      List<T> list = new ArrayList<>();
      for (int i = random.nextInt(4); i > 0; i--) list.add(value.get());
      return list;
    }
  }
}
