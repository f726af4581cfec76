package humane.borrower.datarequest;

import static humane.borrower.testing.Service.*;
import static org.hamcrest.Matchers.*;

import humane.borrower.testing.PortfolioFile;
import humane.borrower.testing.RunningService;
import io.restassured.common.mapper.TypeRef;
import java.util.Map;
import org.junit.jupiter.api.Test;

@RunningService
class DataRequestTest {

  @Test
  void aRequestIsKeptWithTheDayByWhichItIsAnswered() {
    String ref = freshRef();
    PortfolioFile file = new PortfolioFile();
    file.row(ref, freshNumber());
    imported(file);
    String requests = "/borrowers/" + borrowerId(ref) + "/data-requests";

    Map<String, String> made =
        admin()
            .contentType("application/json")
            .body(Map.of("kind", "ACCESS"))
            .post(requests)
            .then()
            .statusCode(201)
            .body("rule", equalTo("CN-PIPL-12"))
            .extract()
            .as(new TypeRef<>() {});

    admin()
        .get(requests)
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].id", equalTo(made.get("id")))
        .body("items[0].kind", equalTo("ACCESS"))
        .body("items[0].dueOn", equalTo(made.get("dueOn")))
        .body("items[0].rule", equalTo("CN-PIPL-12"));
  }
}
