package humane.borrower.portfolio;

import static humane.borrower.testing.Service.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.*;

import humane.borrower.testing.PortfolioFile;
import humane.borrower.testing.RunningService;
import humane.borrower.testing.Service;
import humane.kit.testing.TestTokens;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

@RunningService
class ReceptionTest {

  @Test
  void aRowOfAHundredMegabytesIsAClearRefusalAndNothingIsStored() throws Exception {
    String ref = freshRef();
    PortfolioFile file = new PortfolioFile();
    file.row(ref, freshNumber());
    HttpResponse<String> answer = sendWithAnEndlessRow(file.bytes());

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("/row-too-long").contains("begins in line 3");
    assertThat(borrowerId(ref)).isNull();
    assertThat(staged()).isZero();
  }

  @Test
  void aQuotationMarkThatIsNeverClosedIsRefusedWithTheLineWhereItBegan() {
    PortfolioFile file = new PortfolioFile();
    for (int at = 0; at < 600; at++) file.row(freshRef(), freshNumber());
    String text = file.text().replaceFirst("\n([^\n]*)\n", "\n\"$1\n");

    send(text.getBytes(StandardCharsets.UTF_8))
        .then()
        .statusCode(422)
        .body("detail", containsString("begins in line 2"));
  }

  @Test
  void aLineBreakWithinQuotationMarksIsAFaultOfItsCellAndOfNoOtherRow() {
    String first = freshRef();
    String second = freshRef();
    PortfolioFile file = new PortfolioFile();
    file.row(first, freshNumber()).with("given_name", "Wei\nWei");
    file.row(second, freshNumber());

    String id = imported(file);

    assertThat(rejects(id)).contains("2,given_name,").doesNotContain("Wei");
    assertThat(borrowerId(first)).isNull();
    assertThat(borrowerId(second)).isNotNull();
  }

  @Test
  void aKeyIsGoodForOneFileOnly() {
    PortfolioFile file = new PortfolioFile();
    file.row(freshRef(), freshNumber());
    String key = "import-" + freshRef();
    String first = sendUnder(key, file.bytes()).then().statusCode(202).extract().path("id");

    assertThat(sendUnder(key, file.bytes()).<String>path("id")).isEqualTo(first);

    file.row(freshRef(), freshNumber());
    sendUnder(key, file.bytes())
        .then()
        .statusCode(422)
        .body("type", endsWith("/idempotency-key-reused"));
    done(first);
  }

  @Test
  void whatIsWorkedSaysHowFarItIs() throws Exception {
    PortfolioFile file = new PortfolioFile();
    file.row(freshRef(), freshNumber());
    String id = imported(file);

    progress(id).then().body("percent", equalTo(100)).body("failure", nullValue());
    assertThat(staged()).as("the file itself is forgotten").isZero();
  }

  /** The row is made while it is sent: no client keeps it either. */
  private static HttpResponse<String> sendWithAnEndlessRow(byte[] start) throws Exception {
    InputStream row =
        new InputStream() {
          private int left = 100_000_000;

          @Override
          public int read() {
            return left-- > 0 ? 'x' : -1;
          }
        };
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      return client.send(
          HttpRequest.newBuilder(
                  URI.create("http://localhost:" + RestAssured.port + "/portfolio-imports"))
              .header("Authorization", "Bearer " + TestTokens.admin())
              .header("Content-Type", "text/csv")
              .POST(
                  HttpRequest.BodyPublishers.ofInputStream(
                      () -> new SequenceInputStream(new ByteArrayInputStream(start), row)))
              .build(),
          HttpResponse.BodyHandlers.ofString());
    }
  }

  private static Response sendUnder(String key, byte[] file) {
    return admin()
        .header("Idempotency-Key", key)
        .contentType("text/csv")
        .body(file)
        .post("/portfolio-imports");
  }

  private static long staged() throws Exception {
    try (var connection = Service.tables();
        var row =
            connection
                .createStatement()
                .executeQuery("SELECT count(*) FROM portfolio_import_part")) {
      row.next();
      return row.getLong(1);
    }
  }
}
