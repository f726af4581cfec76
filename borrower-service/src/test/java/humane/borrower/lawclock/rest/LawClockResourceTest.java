package humane.borrower.lawclock.rest;

import static humane.borrower.testing.Service.*;
import static org.hamcrest.Matchers.*;

import humane.borrower.testing.RunningService;
import humane.kit.testing.TestTokens;
import org.junit.jupiter.api.Test;

@RunningService
class LawClockResourceTest {

  @Test
  void anyStaffReadsTheClocksAsALawyerWould() {
    for (String token : new String[] {TestTokens.agent(), TestTokens.compliance()})
      as(token)
          .get("/law-clocks")
          .then()
          .statusCode(200)
          .body("items.find { it.rule == 'CN-CPL-01' }.jurisdiction", equalTo("CN"))
          .body("items.find { it.rule == 'CN-CPL-01' }.source", containsString("2020"))
          .body("items.find { it.rule == 'CN-CPL-01' }.certainty", equalTo("S2-H"))
          .body("items.find { it.rule == 'CN-CPL-01' }.inForce", equalTo(true))
          .body("items.find { it.rule == 'CN-CPL-01' }.values.value", contains(15, 30, 60))
          .body("items.find { it.rule == 'CN-PIPL-12' }.notLaw", equalTo(true))
          .body("items.find { it.rule == 'IN-11' }.inForce", equalTo(false))
          .body("items.find { it.rule == 'IN-11' }.from", equalTo("2027-01-01"));
  }

  @Test
  void nobodyElseDoes() {
    reminderService().get("/law-clocks").then().statusCode(403);
  }
}
