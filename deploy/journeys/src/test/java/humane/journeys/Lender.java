package humane.journeys;

import com.fasterxml.jackson.databind.JsonNode;
import humane.local.Service;
import humane.local.Suite;
import java.util.ArrayList;
import java.util.List;

/** The lender's team and its systems, with an admin's token. */
final class Lender {
  final Http borrowers;
  final Http reminders;
  final Http budgets;

  Lender(Suite suite) {
    String admin = suite.token("admin");
    this.borrowers = new Http(suite.url(Service.BORROWER_SERVICE), admin);
    this.reminders = new Http(suite.url(Service.REMINDER_SERVICE), admin);
    this.budgets = new Http(suite.url(Service.BUDGET_SERVICE), admin);
  }

  /** Hands in a file and waits until it is taken in without a refused row. */
  void importPortfolio(PortfolioFile file) {
    String id =
        borrowers.postCsv("/portfolio-imports", file.csv()).granted().json().path("id").asText();
    Wait.until(
        "import " + id + " is done",
        () ->
            borrowers
                .get("/portfolio-imports/" + id)
                .granted()
                .json()
                .path("state")
                .asText()
                .equals("DONE"));
    JsonNode done = borrowers.get("/portfolio-imports/" + id).json();
    if (done.path("rowsRejected").asInt() > 0)
      throw new AssertionError(borrowers.get("/portfolio-imports/" + id + "/rejects").body());
  }

  String borrowerId(String ref) {
    JsonNode found = borrowers.get("/borrowers?ref=" + ref).granted().json();
    JsonNode one = found.has("items") ? found.path("items").path(0) : found;
    return one.path(one.has("borrowerId") ? "borrowerId" : "id").asText();
  }

  /** The cases of an account, oldest first. */
  List<JsonNode> cases(String accountRef) {
    List<JsonNode> cases = new ArrayList<>();
    reminders
        .get("/cases?accountRef=" + accountRef)
        .granted()
        .json()
        .path("items")
        .forEach(cases::add);
    return cases;
  }

  List<JsonNode> timeline(String accountRef) {
    List<JsonNode> items = new ArrayList<>();
    for (JsonNode one : cases(accountRef)) {
      JsonNode timeline =
          reminders.get("/cases/" + one.path("id").asText() + "/timeline").granted().json();
      (timeline.has("items") ? timeline.path("items") : timeline).forEach(items::add);
    }
    return items;
  }
}
