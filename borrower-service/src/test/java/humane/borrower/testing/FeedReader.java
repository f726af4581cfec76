package humane.borrower.testing;

import static humane.borrower.testing.Service.as;

import humane.kit.testing.TestTokens;
import java.util.List;
import java.util.Map;

/** Another service that reads the feed: it asks on once it has worked what it was given. */
public final class FeedReader {
  private final String name;
  private long workedTo;

  private FeedReader(String name) {
    this.name = name;
  }

  /** One that has worked all that there is. */
  public static FeedReader upToDate(String name) {
    FeedReader reader = new FeedReader(name);
    reader.worksAll();
    return reader;
  }

  public long workedTo() {
    return workedTo;
  }

  /** Waits for something about this borrower and begins to work it, without having asked on. */
  public void getsSomethingOf(String borrowerId) {
    List<Map<String, Object>> items = ask(workedTo, 20);
    if (items.stream().noneMatch(item -> borrowerId.equals(item.get("borrowerId"))))
      throw new AssertionError("Nothing of " + borrowerId + " was told, but " + items);
  }

  /** Works all that there is; with each question what came before is done. */
  public void worksAll() {
    List<Map<String, Object>> items = ask(workedTo, 0);
    while (!items.isEmpty()) {
      workedTo = ((Number) items.getLast().get("cursor")).longValue();
      items = ask(workedTo, 0);
    }
  }

  /** What one does that has lost its place. */
  public List<Map<String, Object>> ask(long after, int waitSeconds) {
    return as(TestTokens.service(name, "borrower-service"))
        .queryParam("after", after)
        .queryParam("limit", 1000)
        .queryParam("wait", waitSeconds)
        .get("/changes")
        .then()
        .statusCode(200)
        .extract()
        .path("items");
  }
}
