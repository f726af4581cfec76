package humane.borrower.wishes;

import static humane.borrower.testing.Service.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import humane.borrower.testing.FeedReader;
import humane.borrower.testing.Phone;
import humane.borrower.testing.PortfolioFile;
import humane.borrower.testing.RunningService;
import humane.kit.testing.TestTokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * "At once" (P7) on the borrower's own page: it answers when reminder-service has worked the stop,
 * or says openly that it has only been noted.
 */
@RunningService
class StopOnThePageTest {
  private static final String IN_FORCE = "Kept, and it holds from now on";
  private static final String NOTED = "We have noted it. It takes hold within a minute";
  private static final Map<String, String> NO_CHANNEL = Map.of("language", "zh-CN");
  private static final Duration SOON = Duration.ofSeconds(2);

  private final ExecutorService others = Executors.newVirtualThreadPerTaskExecutor();
  private String id;
  private Phone phone;

  @BeforeEach
  void somebodyIsSignedIn() {
    id = borrower();
    phone = new Phone("en").withSession(TestTokens.borrower(id, true));
  }

  @AfterEach
  void nobodyIsLeft() {
    others.shutdownNow();
  }

  private static String borrower() {
    String ref = freshRef();
    PortfolioFile file = new PortfolioFile();
    file.row(ref, freshNumber());
    imported(file);
    return borrowerId(ref);
  }

  private Future<String> sends(String address, Map<String, String> fields) {
    return others.submit(
        () -> {
          phone.send(address, fields).then().statusCode(200);
          return phone.page();
        });
  }

  private boolean isTextOpen() {
    return card(id).get("consents").toString().contains("givenAt");
  }

  @Test
  void thePageAnswersOnceTheReaderHasWorkedTheStopAndNotBefore() {
    FeedReader reminders = FeedReader.upToDate("reminder-service");
    phone.open("/me/wishes");
    Future<String> page = sends("/me/wishes", NO_CHANNEL);

    reminders.getsSomethingOf(id);
    await().during(Duration.ofMillis(500)).atMost(SOON).until(() -> !page.isDone());
    assertThat(isTextOpen()).as("what is waited for is committed").isFalse();
    await()
        .atMost(SOON)
        .until(
            () -> {
              reminders.worksAll();
              return page.isDone();
            });

    assertThat(page).succeedsWithin(SOON).asString().contains(IN_FORCE).doesNotContain(NOTED);
  }

  @Test
  void whileTheReaderIsAwayThePageSaysThatTheStopIsNotedAndTheStopStands() {
    FeedReader.upToDate("reminder-service");
    phone.open("/me/wishes");

    phone.send("/me/wishes", NO_CHANNEL).then().statusCode(200);

    assertThat(phone.page()).contains(NOTED).doesNotContain(IN_FORCE);
    assertThat(isTextOpen()).isFalse();
  }

  @Test
  void neitherAnotherReaderNorACursorThatWasNeverGivenOutSaysThatTheStopIsWorked() {
    FeedReader reminders = FeedReader.upToDate("reminder-service");
    FeedReader budgets = FeedReader.upToDate("budget-service");
    phone.open("/me/wishes");
    Future<String> page = sends("/me/wishes", NO_CHANNEL);

    budgets.getsSomethingOf(id);
    budgets.worksAll();
    reminders.ask(budgets.workedTo() + 1_000_000, 0);

    assertThat(page).succeedsWithin(Duration.ofSeconds(10)).asString().contains(NOTED);
  }

  @Test
  void aReaderThatHasLostItsPlaceHasStillWorkedWhatItSaidBefore() {
    FeedReader reminders = FeedReader.upToDate("reminder-service");
    reminders.ask(0, 0);
    phone.open("/me/numbers");

    phone.send("/me/numbers/" + point() + "/details", Map.of("wanted", "false"));

    assertThat(phone.page()).contains(NOTED);
    reminders.worksAll();
    phone.send("/me/numbers/no-number-of-theirs/removal", Map.of()).then().statusCode(200);
    assertThat(phone.page()).contains("Only your own").doesNotContain(NOTED);
  }

  @Test
  void aNumberThatIsRemovedIsSaidToBeNotedUntilTheReaderHasWorkedIt() {
    FeedReader.upToDate("reminder-service");
    phone.open("/me/numbers");

    phone.send("/me/numbers/" + point() + "/removal", Map.of()).then().statusCode(200);

    assertThat(phone.page()).contains(NOTED);
    assertThat((List<?>) card(id).get("contactPoints")).isEmpty();
  }

  @SuppressWarnings("unchecked")
  private String point() {
    return ((List<Map<String, String>>) card(id).get("contactPoints")).getFirst().get("id");
  }
}
