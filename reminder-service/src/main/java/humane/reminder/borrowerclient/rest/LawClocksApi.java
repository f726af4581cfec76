package humane.reminder.borrowerclient.rest;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** borrower-service's clocks of the law, asked for in the name of the member of staff who reads. */
@RegisterRestClient(configKey = "borrower-service")
@Path("/law-clocks")
@Produces(MediaType.APPLICATION_JSON)
public interface LawClocksApi {

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Clocks(List<Row> items) {}

  /**
   * One dated row.
   *
   * @param clock what it counts for
   * @param until first day no longer in force
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Row(
      String jurisdiction,
      String rule,
      String clock,
      String what,
      String source,
      String certainty,
      boolean notLaw,
      LocalDate from,
      @Nullable LocalDate until,
      boolean inForce,
      List<Value> values,
      String text,
      String textZh) {

    public String textIn(String language) {
      return language.startsWith("zh") ? textZh : text;
    }

    public boolean sure() {
      return certainty.endsWith("-H");
    }
  }

  @JsonIgnoreProperties(ignoreUnknown = true)
  record Value(int value, String unit) {}

  @GET
  Clocks list(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer);
}
