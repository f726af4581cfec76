package humane.reminder.genuine;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import humane.kit.testing.KitTestResource;
import humane.reminder.genuine.store.Quotas;
import humane.reminder.neighbours.Neighbours;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The settings that application.properties names for whoever runs the suite behind a proxy. */
@QuarkusTest
@TestProfile(BehindAProxyTest.TrustedProxy.class)
@WithTestResource(
    value = KitTestResource.class,
    initArgs = @ResourceArg(name = "service", value = "reminder-service"))
@WithTestResource(Neighbours.class)
class BehindAProxyTest {
  /** The tests themselves stand where the proxy would. */
  public static class TrustedProxy implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "quarkus.http.proxy.proxy-address-forwarding", "true",
          "quarkus.http.proxy.trusted-proxies", "127.0.0.1");
    }
  }

  @Inject Quotas quotas;

  @BeforeEach
  void nobodyHasAskedYet() {
    quotas.forget();
  }

  private static ValidatableResponse lookUpFrom(String address) {
    return lookUpFrom(address, "ZZZZ-ZZZ7");
  }

  private static ValidatableResponse lookUpFrom(String address, String code) {
    return given()
        .accept("application/json")
        .header("X-Forwarded-For", address)
        .get("/genuine/" + code)
        .then();
  }

  @Test
  void eachVisitorOfATrustedProxyIsAPlaceOfTheirOwn() {
    for (int i = 0; i < 20; i++) lookUpFrom("198.51.100.1").statusCode(200);
    lookUpFrom("198.51.100.1").statusCode(429);
    lookUpFrom("198.51.100.2").statusCode(200);
  }

  @Test
  void aHomeWithIpv6IsOnePlaceBehindAProxyToo() {
    for (int i = 0; i < 10; i++) {
      lookUpFrom("2001:db8:1:2:3:4:5:" + i).statusCode(200);
      lookUpFrom("[2001:db8:1:2:a:b:" + i + ":7]:4711").statusCode(200);
    }
    lookUpFrom("2001:db8:1:2::77").statusCode(429);
    lookUpFrom("2001:db8:1:3::77").statusCode(200);
  }

  @Test
  void whatAProxySaysThatIsNoAddressIsAPlaceToo() {
    lookUpFrom("unknown").statusCode(200);
  }

  @Test
  void threeVisitorsWhoWereShownTheSameCodeMakeAWarning() {
    lookUpFrom("198.51.100.11", "ZZZZ-ZZZ8");
    lookUpFrom("198.51.100.12", "ZZZZ-ZZZ8");
    lookUpFrom("198.51.100.12", "ZZZZ-ZZZ8");
    warnings().body("notOurCodes", not(hasItem("ZZZZ-ZZZ8")));
    lookUpFrom("2001:db8:1:9::1", "ZZZZ-ZZZ8");
    warnings().body("notOurCodes", hasItem("ZZZZ-ZZZ8"));
  }

  private static ValidatableResponse warnings() {
    return given().accept("application/json").get("/genuine").then().statusCode(200);
  }
}
