package humane.reminder.reply.job;

import static org.assertj.core.api.Assertions.assertThat;

import humane.kit.clock.BusinessTime;
import humane.kit.testing.KitTestResource;
import humane.reminder.database.Database;
import humane.reminder.lender.store.KnownLender;
import humane.reminder.neighbours.Neighbours;
import humane.reminder.neighbours.People;
import humane.reminder.neighbours.People.Person;
import humane.reminder.neighbours.People.Text;
import humane.reminder.reply.CarrierInbox;
import humane.reminder.reply.CarrierInbox.Kept;
import humane.reminder.reply.InboundText;
import humane.reminder.reply.store.InboundCursors;
import humane.reminder.twilio.Signed;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "reminder-service"))
@WithTestResource(Neighbours.class)
class CatchUpTest {
  private static final String PATH =
      "/2010-04-01/Accounts/AC00000000000000000000000000000000/Messages.json";
  private static final String LIST = "GET " + PATH;
  private static final DateTimeFormatter TWILIOS =
      DateTimeFormatter.ofPattern("EEE, dd MMM uuuu HH:mm:ss Z", Locale.ENGLISH);
  private static final String OURS = "+8613499999999";

  @Inject People people;
  @Inject Database database;
  @Inject CatchUp catchUp;
  @Inject KnownLender lender;
  @Inject InboundCursors cursors;
  @Inject ReplyIntake intake;
  @Inject @BusinessTime Clock clock;

  private record Listed(String sid, String from, String words, Instant at, String direction) {
    String json() {
      return """
          {"sid": "%s", "from": "%s", "to": "%s", "body": "%s", "direction": "%s", "status": "received", "date_sent": "%s"}"""
          .formatted(
              sid, from, OURS, words, direction, TWILIOS.format(at.atOffset(ZoneOffset.UTC)));
    }
  }

  @BeforeEach
  void nothingWasReadYet() {
    database.update("UPDATE inbound_cursor SET reached_at = ?", ago(Duration.ofDays(1)));
  }

  @AfterEach
  void theListIsAwayAgain() {
    Neighbours.away(LIST);
  }

  private Instant ago(Duration length) {
    return clock.instant().minus(length).truncatedTo(ChronoUnit.SECONDS);
  }

  private Listed wrote(Person who, String words, Duration ago) {
    return new Listed(sid(), who.number(), words, ago(ago), "inbound");
  }

  private static String sid() {
    return "SM" + UUID.randomUUID().toString().replace("-", "");
  }

  /** Newest first, as the carrier lists. */
  private static String page(String next, Listed... texts) {
    return "{\"messages\": [%s], \"page\": 0, \"page_size\": 1000, \"next_page_uri\": %s}"
        .formatted(
            Stream.of(texts).map(Listed::json).collect(Collectors.joining(",")),
            next.isEmpty() ? "null" : "\"" + next + "\"");
  }

  private Instant reached() {
    return cursors.of(OURS, Instant.EPOCH);
  }

  /** From when the list was last asked for. */
  private static Instant lastAskedSince() {
    String query =
        Neighbours.asked(LIST).stream()
            .map(asked -> URLDecoder.decode(asked.query(), StandardCharsets.UTF_8))
            .filter(asked -> asked.contains("To=" + OURS))
            .reduce((earlier, later) -> later)
            .orElseThrow();
    return Stream.of(query.split("&"))
        .filter(pair -> pair.startsWith("DateSent>="))
        .map(pair -> Instant.parse(pair.substring("DateSent>=".length()) + "Z"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aStopThatNoCallBroughtIsInForce() {
    Person wei = people.somebody();
    Text reserved = people.reserved(wei);
    Listed stop = wrote(wei, "退订", Duration.ofHours(3));
    Neighbours.answer(LIST, page("", stop));
    catchUp.run();
    assertThat(people.suppressionsOf(wei)).containsExactly("OPT_OUT SMS");
    assertThat(people.stateOf(reserved)).isEqualTo("RELEASED");
    // An answer is late by when it was written, not by when we found it.
    assertThat(
            database.first(
                "SELECT received_at FROM inbound_message WHERE carrier_id = ?",
                row -> row.instant("received_at"),
                stop.sid()))
        .contains(stop.at());
  }

  @Test
  void oneTextByCallAndByListCountsOnce() {
    Person wei = people.somebody();
    Listed stop = wrote(wei, "STOP", Duration.ofMinutes(2));
    Signed.post(
            "/twilio/messages",
            Map.of("MessageSid", stop.sid(), "From", wei.number(), "To", OURS, "Body", "STOP"))
        .then()
        .statusCode(200);
    Neighbours.answer(LIST, page("", stop));
    catchUp.run();
    catchUp.run();
    assertThat(people.suppressionsOf(wei)).hasSize(1);
    assertThat(people.ledgerOf(wei).stream().filter("REPLY"::equals)).hasSize(1);
  }

  @Test
  void theListIsAskedForFromALittleBeforeTheNewestTaken() {
    Person wei = people.somebody();
    Listed help = wrote(wei, "HELP", Duration.ofMinutes(40));
    Neighbours.answer(LIST, page("", help));
    catchUp.run();
    assertThat(reached()).isEqualTo(help.at());
    catchUp.run();
    assertThat(lastAskedSince()).isEqualTo(help.at().minus(Duration.ofMinutes(5)));
  }

  @Test
  void aStopWithoutADateIsInForceAndMovesNothingOn() {
    Person wei = people.somebody();
    Instant before = reached();
    String dated = wrote(wei, "STOP", Duration.ofHours(2)).json();
    String undated = dated.replaceAll("\"date_sent\": \"[^\"]+\"", "\"date_sent\": null");
    Neighbours.answer(LIST, "{\"messages\": [" + undated + "], \"next_page_uri\": null}");
    catchUp.run();
    assertThat(people.suppressionsOf(wei)).containsExactly("OPT_OUT SMS");
    assertThat(reached()).isEqualTo(before);
  }

  @Test
  void everyPageIsReadAndTheOldestTextComesFirst() {
    Person wei = people.somebody();
    Person na = people.somebody();
    String next = PATH + "?PageSize=1000&Page=1&PageToken=PASM1";
    Neighbours.answer(
        LIST,
        page(
            next,
            wrote(na, "STOP", Duration.ofMinutes(20)),
            wrote(wei, "START", Duration.ofMinutes(30))));
    Neighbours.answer(
        "GET " + next,
        page(
            "",
            wrote(na, "START", Duration.ofMinutes(40)),
            wrote(wei, "STOP", Duration.ofMinutes(50))));
    catchUp.run();
    assertThat(people.ledgerOf(wei)).contains("SUPPRESSION");
    assertThat(people.suppressionsOf(wei)).isEmpty();
    assertThat(people.suppressionsOf(na)).containsExactly("OPT_OUT SMS");
  }

  @Test
  void whatWeWroteOurselvesIsNoReply() {
    Person wei = people.somebody();
    Listed ours =
        new Listed(sid(), wei.number(), "Reply STOP", ago(Duration.ofMinutes(9)), "outbound-reply");
    Neighbours.answer(LIST, page("", ours, wrote(wei, "HELP", Duration.ofMinutes(10))));
    catchUp.run();
    assertThat(people.ledgerOf(wei).stream().filter("REPLY"::equals)).hasSize(1);
    assertThat(people.suppressionsOf(wei)).isEmpty();
  }

  @Test
  void aStartThatALaterStopHasOvertakenOpensNothing() {
    Person wei = people.somebody();
    Signed.post(
            "/twilio/messages",
            Map.of("MessageSid", sid(), "From", wei.number(), "To", OURS, "Body", "STOP"))
        .then()
        .statusCode(200);
    Neighbours.answer(LIST, page("", wrote(wei, "START", Duration.ofMinutes(10))));
    catchUp.run();
    assertThat(people.suppressionsOf(wei)).containsExactly("OPT_OUT SMS");
    assertThat(people.workFor(wei)).containsExactly("UNCLEAR_REPLY");
  }

  @Test
  void whileWeAreHereAFreshTextIsLeftToTheCallAndAfterAStartItIsNot() {
    Person wei = people.somebody();
    Neighbours.answer(LIST, page("", wrote(wei, "STOP", Duration.ZERO)));
    catchUp.run();
    assertThat(people.suppressionsOf(wei)).isEmpty();
    catchUp.takeIn(Instant.MAX);
    assertThat(people.suppressionsOf(wei)).containsExactly("OPT_OUT SMS");
  }

  @Test
  void whileTheCarrierIsAwayTheCursorStaysAndTheNextRunTakesItIn() {
    Person wei = people.somebody();
    Instant before = reached();
    catchUp.run();
    assertThat(reached()).isEqualTo(before);
    Neighbours.answer(LIST, page("", wrote(wei, "STOP", Duration.ofHours(2))));
    catchUp.run();
    assertThat(people.suppressionsOf(wei)).containsExactly("OPT_OUT SMS");
  }

  @Test
  void moreThanIsReadAtOnceIsReadInSpansAndNothingIsLost() {
    List<Person> all = Stream.generate(people::somebody).limit(8).toList();
    List<Kept> kept =
        Stream.iterate(0, i -> i < all.size(), i -> i + 1)
            .map(i -> kept(all.get(i), ago(Duration.ofHours(20 - i))))
            .toList();
    CarrierInbox threeAtOnce =
        (to, since, until) -> {
          List<Kept> found =
              kept.stream()
                  .filter(each -> !each.writtenAt().isBefore(since))
                  .filter(each -> until == null || !each.writtenAt().isAfter(until))
                  .toList();
          int hidden = Math.max(0, found.size() - 3);
          return new CarrierInbox.Listed(found.subList(hidden, found.size()), hidden == 0);
        };
    new CatchUp(lender, threeAtOnce, cursors, intake, clock).run();
    for (Person each : all) assertThat(people.suppressionsOf(each)).containsExactly("OPT_OUT SMS");
    assertThat(reached()).isEqualTo(kept.getLast().writtenAt());
  }

  private static Kept kept(Person who, Instant at) {
    return new Kept(new InboundText(sid(), who.number(), "STOP", null, at), at);
  }

  @Test
  void oneThatCannotBeTakenInKeepsTheCursorAndNotTheOthers() {
    Person wei = people.somebody();
    Instant broken = ago(Duration.ofHours(3));
    List<Kept> kept =
        List.of(
            new Kept(
                new InboundText("SM-broken\0" + sid(), wei.number(), "STOP", null, broken), broken),
            kept(wei, ago(Duration.ofHours(2))));
    Instant before = reached();
    new CatchUp(
            lender,
            (to, since, until) -> new CarrierInbox.Listed(kept, true),
            cursors,
            intake,
            clock)
        .run();
    assertThat(people.suppressionsOf(wei)).containsExactly("OPT_OUT SMS");
    assertThat(reached()).isEqualTo(before);
  }
}
