package humane.reminder.twilio;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import humane.reminder.optout.CarrierOptOuts;
import humane.reminder.outreach.CarrierRecords.CarrierAway;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The list of opt-outs at an address that the settings name: {@code {"opt_outs": [{"number",
 * "since"}], "next_page_uri": "…" or null}}. Twilio itself offers none, so without an address
 * nothing is compared.
 */
@ApplicationScoped
public class ListedOptOuts implements CarrierOptOuts {
  private static final int PAGES_MAX = 10_000;
  private static final Duration ONE_PAGE = Duration.ofSeconds(10);

  private final TwilioSettings settings;
  private final ObjectMapper json;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(2))
          .build();

  ListedOptOuts(TwilioSettings settings, ObjectMapper json) {
    this.settings = settings;
    this.json = json;
  }

  @Override
  public Optional<List<OptedOut>> all() throws CarrierAway {
    Optional<URI> first = settings.optOutsUrl();
    if (first.isEmpty()) return Optional.empty();
    List<OptedOut> found = new ArrayList<>();
    URI page = first.get();
    for (int pages = 0; pages < PAGES_MAX; pages++) {
      JsonNode read = read(page);
      for (JsonNode one : read.path("opt_outs")) found.add(optedOut(one));
      String next = read.path("next_page_uri").asText("");
      if (read.path("next_page_uri").isNull() || next.isEmpty()) return Optional.of(found);
      page = page.resolve(next);
      // Our password goes with every question.
      if (!Objects.equals(first.get().getScheme(), page.getScheme())
          || !Objects.equals(first.get().getAuthority(), page.getAuthority()))
        throw away("its next page is elsewhere");
    }
    throw away("its list has no end");
  }

  private static OptedOut optedOut(JsonNode one) throws CarrierAway {
    String number = one.path("number").asText("");
    if (!number.startsWith("+")) throw away("it lists an opt-out without a number");
    try {
      return new OptedOut(number, OffsetDateTime.parse(one.path("since").asText("")).toInstant());
    } catch (DateTimeParseException broken) {
      throw away("it lists an opt-out without a date", broken);
    }
  }

  private JsonNode read(URI page) throws CarrierAway {
    String login = settings.accountSid() + ":" + settings.authToken();
    HttpRequest request =
        HttpRequest.newBuilder(page)
            .timeout(ONE_PAGE)
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
            .build();
    try {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() != 200) throw away("it answered " + answer.statusCode());
      JsonNode read = json.readTree(answer.body());
      if (!read.path("opt_outs").isArray()) throw away("its answer is no list");
      return read;
    } catch (IOException broken) {
      throw away(CarrierAnswers.nameOf(broken), broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw away("the question was interrupted", stopped);
    }
  }

  private static CarrierAway away(String why) {
    return away(why, new IOException(why));
  }

  private static CarrierAway away(String why, Throwable cause) {
    return new CarrierAway(why, cause);
  }
}
