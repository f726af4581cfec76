package humane.reminder.reply;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import humane.kit.testing.KitTestResource;
import humane.kit.testing.TestTokens;
import humane.reminder.database.Database;
import humane.reminder.neighbours.Neighbours;
import humane.reminder.neighbours.People;
import humane.reminder.neighbours.People.Person;
import humane.reminder.neighbours.People.Text;
import humane.reminder.twilio.Signed;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From a signed webhook to the page on which a person reads what the machine only supposes. */
@QuarkusTest
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "reminder-service"))
@WithTestResource(Neighbours.class)
class ReadRepliesTest {
  /** None says plainly what it wants; which of them a trained model supposes may change. */
  private static final List<String> VAGUE =
      List.of(
          "I would rather not hear about it so often",
          "enough of all this now really",
          "this has gone on long enough you know",
          "I am so tired of my phone",
          "must you do this every single day",
          "it is not how I remember the numbers at all",
          "I do not think that is about me",
          "what is the use of any of it",
          "can we leave it there",
          "I cannot carry this any longer",
          "could it be less",
          "hmm that figure though",
          "I'm not sure who you are after",
          "these notes come rather often",
          "a little less of this would do me good",
          "could these be fewer please",
          "I get a lot of these from you",
          "maybe not every week",
          "my phone never rests with you people",
          "you write a good deal",
          "is there a way to get less of it",
          "I would like some quiet for a while",
          "not today please",
          "that sum looks odd to me",
          "somewhere a figure went astray",
          "I thought it was less than that",
          "did we not settle this in spring",
          "my records say something else",
          "are you certain about that amount",
          "that is more than I remember",
          "I wonder whether you mean my brother",
          "this might be for somebody in my building",
          "people keep asking for that name here",
          "I only got this phone last month",
          "he used to live here I believe",
          "she is not with us at the moment",
          "we buried so much this year",
          "since he went nothing is the same");

  private static final Pattern TOKEN =
      Pattern.compile("name=\"(csrf-token|[\\w-]*csrf[\\w-]*)\" value=\"([^\"]+)\"");

  @Inject People people;
  @Inject Database database;

  private static String texts(Person from, String words) {
    String carrierId = "SM" + UUID.randomUUID().toString().replace("-", "");
    Signed.post(
            "/twilio/messages",
            Map.of(
                "MessageSid",
                carrierId,
                "From",
                from.number(),
                "To",
                "+8613490100000",
                "Body",
                words))
        .then()
        .statusCode(200);
    return carrierId;
  }

  /** A sentence that the model supposes something protective of and is sure of nothing. */
  private static String supposed() {
    return VAGUE.stream()
        .filter(ReadRepliesTest::isMerelySupposed)
        .findFirst()
        .orElseThrow(() -> new AssertionError("None of these is supposed to mean anything"));
  }

  private static boolean isMerelySupposed(String words) {
    Response read =
        given()
            .auth()
            .oauth2(TestTokens.agent())
            .contentType("application/json")
            .body(Map.of("text", words, "language", "en"))
            .post("/replies/preview");
    List<String> supposed = read.path("supposed");
    String intent = read.path("intent");
    return !supposed.isEmpty() && !supposed.contains("DISTRESS") && intent.equals("UNCLEAR");
  }

  private String itemOf(Person person) {
    return database
        .first(
            "SELECT id FROM work_item WHERE borrower_id = ? AND state <> 'CLOSED'",
            row -> row.uuid("id").toString(),
            person.borrowerId())
        .orElseThrow();
  }

  private static Response page(String token, String path) {
    return given().auth().oauth2(token).get(path);
  }

  /** Posts a form of a page as a browser does: with the page's cookie and hidden field. */
  private static ValidatableResponse post(
      String token, String page, String to, Map<String, ?> form) {
    Response shown = page(token, page);
    Matcher hidden = TOKEN.matcher(shown.asString());
    assertThat(hidden.find()).as("the page's hidden field").isTrue();
    return given()
        .auth()
        .oauth2(token)
        .redirects()
        .follow(false)
        .cookies(shown.cookies())
        .formParam(hidden.group(1), hidden.group(2))
        .formParams(form)
        .post(to)
        .then();
  }

  @Test
  void whatIsOnlySupposedHoldsUntilAPersonHasReadItAndThenGoesOn() {
    Person wei = people.somebody();
    Text reserved = people.reserved(wei);
    texts(wei, supposed());
    assertThat(people.workFor(wei)).containsExactly("REPLY_TO_READ");
    assertThat(people.suppressionsOf(wei)).containsExactly("HOLD REPLY_UNREAD");
    assertThat(people.stateOf(reserved)).isEqualTo("RELEASED");
    assertThat(people.answersTo(wei)).isEmpty();
    String page = "/console/work-items?kind=REPLY_TO_READ";
    String item = "/console/work-items/" + itemOf(wei);
    post(TestTokens.agent(), page, item + "/claim", Map.of()).statusCode(303);
    post(TestTokens.agent(), page, item + "/close", Map.of("reason", "an ordinary message"))
        .statusCode(303);
    assertThat(people.suppressionsOf(wei)).isEmpty();
  }

  @Test
  void aReaderSaysStopAndTheStopIsInForceWhenThePageAnswers() {
    Person wei = people.somebody();
    String carrierId = texts(wei, supposed());
    String page = "/console/replies/" + carrierId;
    post(TestTokens.agent(), page, page, Map.of("meant", "STOP", "stops", "SMS")).statusCode(303);
    assertThat(people.suppressionsOf(wei)).contains("OPT_OUT SMS", "HOLD REPLY_UNREAD");
    String item = "/console/work-items/" + itemOf(wei);
    post(
            TestTokens.agent(),
            "/console/work-items?kind=REPLY_TO_READ",
            item + "/close",
            Map.of("reason", "stopped"))
        .statusCode(303);
    assertThat(people.suppressionsOf(wei)).containsExactly("OPT_OUT SMS");
  }

  @Test
  void aSecondPersonReviewsWithoutNamesAndNumbersAndNobodyTheirOwn() {
    Person wei = people.somebody();
    String carrierId = texts(wei, "the yellow umbrella said 13490104729");
    String page = "/console/replies/" + carrierId;
    page(TestTokens.compliance(), page).then().statusCode(200).body(containsString("umbrella"));
    post(TestTokens.compliance(), page, page, Map.of("ordinary", "yes")).statusCode(303);
    // Who reads it again replaces the first reading.
    post(TestTokens.agent(), page, page, Map.of("meant", List.of("HELP", "AUTHENTICITY")))
        .statusCode(303);
    assertThat(waitingFor(carrierId)).containsExactly("AUTHENTICITY,HELP");
    String review = "/console/reply-labels";
    page(TestTokens.agent(), review).then().statusCode(403);
    page(TestTokens.compliance(), review)
        .then()
        .statusCode(200)
        .body(containsString("the yellow umbrella said 00"))
        .body(not(containsString("13490104729")));
    String label = labelOf(carrierId);
    post(TestTokens.compliance(), review, review + "/" + label, Map.of("verdict", "accept"))
        .statusCode(303);
    post(TestTokens.compliance(), review, review + "/" + label, Map.of("verdict", "accept"))
        .statusCode(404);
    assertThat(waitingFor(carrierId)).isEmpty();
  }

  @Test
  void oneOfTheirOwnIsShownWithoutTheButtonsAndRefused() {
    String carrierId = texts(people.somebody(), "the violet bucket is full");
    String page = "/console/replies/" + carrierId;
    post(TestTokens.compliance(), page, page, Map.of("meant", "HELP")).statusCode(303);
    String label = labelOf(carrierId);
    String review = "/console/reply-labels";
    assertThat(page(TestTokens.compliance(), review).asString())
        .contains("violet bucket")
        .doesNotContain("action=\"/console/reply-labels/" + label);
    given()
        .auth()
        .oauth2(TestTokens.compliance())
        .contentType("application/json")
        .body(Map.of("accepted", true))
        .post("/replies/labels/" + label + "/review")
        .then()
        .statusCode(409);
  }

  @Test
  void nothingTickedOrBothOrAMeaningThatIsNoneIsNotSaved() {
    String carrierId = texts(people.somebody(), "the orange ladder leans");
    String page = "/console/replies/" + carrierId;
    post(TestTokens.agent(), page, page, Map.of())
        .statusCode(422)
        .body(containsString("Nothing was saved"));
    post(TestTokens.agent(), page, page, Map.of("meant", "STOP", "ordinary", "yes"))
        .statusCode(422);
    post(TestTokens.agent(), page, page, Map.of("meant", "UNCLEAR")).statusCode(400);
    assertThat(waitingFor(carrierId)).isEmpty();
    page(TestTokens.agent(), "/console/replies/SMnothere").then().statusCode(404);
  }

  @Test
  void numbersOfOtherPeopleAreHiddenBeforeAnythingIsStored() {
    Person wei = people.somebody();
    String carrierId = texts(wei, "ask my sister, 一三四 9010 4730 or +86 134-9010-4731");
    String page = page(TestTokens.agent(), "/console/replies/" + carrierId).asString();
    assertThat(page).contains("ask my sister").contains("•••").doesNotContain("9010");
  }

  @Test
  void aForeignTextReachesAPersonWithinAWorkingDay() {
    Person wei = people.somebody();
    texts(wei, "Perdí mi trabajo el mes pasado y no puedo pagar nada hasta enero");
    assertThat(people.workFor(wei)).containsExactly("FOREIGN_REPLY");
    int hours =
        database
            .first(
                "SELECT extract(epoch FROM due_at - created_at)::int / 3600 AS hours FROM work_item WHERE borrower_id = ?",
                row -> row.number("hours"),
                wei.borrowerId())
            .orElseThrow();
    // One working day, or over a weekend.
    assertThat(hours).isLessThanOrEqualTo(96);
  }

  private List<String> waitingFor(String carrierId) {
    return database.list(
        "SELECT intents FROM reply_label WHERE carrier_id = ? AND state = 'PROPOSED'",
        row -> row.text("intents"),
        carrierId);
  }

  private String labelOf(String carrierId) {
    return database
        .first(
            "SELECT id FROM reply_label WHERE carrier_id = ?",
            row -> row.uuid("id").toString(),
            carrierId)
        .orElseThrow();
  }
}
