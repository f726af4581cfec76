package humane.borrower.testing;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import humane.kit.testing.KitTestResource;
import humane.kit.testing.TestTokens;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/** Calls of borrower-service as its callers make them. */
public final class Service {
  private static final AtomicLong NEXT = new AtomicLong(1000);

  private Service() {}

  /** A number nobody else in the run of the tests has, in a range that is not issued. */
  public static String freshNumber() {
    return "+861349%07d".formatted(NEXT.incrementAndGet());
  }

  public static String freshRef() {
    return "T-" + NEXT.incrementAndGet();
  }

  public static RequestSpecification as(String token) {
    return given().auth().oauth2(token);
  }

  public static RequestSpecification admin() {
    return as(TestTokens.admin());
  }

  public static RequestSpecification reminderService() {
    return as(TestTokens.service("reminder-service", "borrower-service"))
        .contentType("application/json");
  }

  public static Response send(byte[] file) {
    return admin().contentType("text/csv").body(file).post("/portfolio-imports");
  }

  public static Response send(byte[] file, String asOf) {
    return admin()
        .contentType("text/csv")
        .queryParam("as_of", asOf)
        .body(file)
        .post("/portfolio-imports");
  }

  /** Sends a file and waits until it is worked. */
  public static String imported(PortfolioFile file) {
    return done(send(file.bytes()).then().statusCode(202).extract().path("id"));
  }

  public static String imported(PortfolioFile file, String asOf) {
    return done(send(file.bytes(), asOf).then().statusCode(202).extract().path("id"));
  }

  public static String done(String id) {
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> List.of("DONE", "FAILED").contains(progress(id).<String>path("state")));
    return id;
  }

  public static Response progress(String id) {
    return admin().get("/portfolio-imports/" + id);
  }

  public static String rejects(String id) {
    return admin()
        .get("/portfolio-imports/" + id + "/rejects")
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  public static String borrowerId(String ref) {
    return admin()
        .queryParam("ref", ref)
        .get("/borrowers")
        .then()
        .statusCode(200)
        .extract()
        .path("items[0].id");
  }

  public static Map<String, Object> card(String borrowerId) {
    List<Map<String, Object>> cards =
        reminderService()
            .contentType("application/json")
            .body(Map.of("borrowerIds", List.of(borrowerId)))
            .post("/contact-cards")
            .then()
            .statusCode(200)
            .extract()
            .path("cards");
    return cards.isEmpty() ? Map.of() : cards.getFirst();
  }

  /** A look at the tables, as the role that owns them. */
  public static Connection tables() throws SQLException {
    var database = KitTestResource.database();
    return DriverManager.getConnection(database.jdbcUrl(), database.migrationRole(), "migrate");
  }

  /** All changes about a borrower, in order. */
  public static List<Map<String, Object>> changes(String borrowerId) {
    long after = 0;
    List<Map<String, Object>> own = new ArrayList<>();
    while (true) {
      var page =
          reminderService()
              .queryParam("after", after)
              .queryParam("limit", 1000)
              .get("/changes")
              .then()
              .statusCode(200)
              .extract();
      List<Map<String, Object>> items = page.path("items");
      if (items.isEmpty()) return own;
      items.stream().filter(item -> borrowerId.equals(item.get("borrowerId"))).forEach(own::add);
      after = ((Number) page.path("next")).longValue();
    }
  }

  public static List<String> changeKinds(String borrowerId) {
    return changes(borrowerId).stream().map(change -> (String) change.get("kind")).toList();
  }
}
