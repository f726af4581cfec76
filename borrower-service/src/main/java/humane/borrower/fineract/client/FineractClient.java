package humane.borrower.fineract.client;

import humane.borrower.fineract.FineractSettings;
import humane.borrower.fineract.LoanState;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** Asks a Fineract how a loan stands. */
@ApplicationScoped
public class FineractClient {
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /**
   * The loan as it stands now; empty when the tenant has none of that id.
   *
   * @throws IOException when it cannot be asked now, which a later try may mend
   * @throws IllegalArgumentException when the answer is not in Fineract's form
   */
  public Optional<LoanState> loan(FineractSettings tenant, long loanId)
      throws IOException, InterruptedException {
    String credentials = tenant.username() + ":" + tenant.password();
    HttpRequest asked =
        HttpRequest.newBuilder(
                URI.create(tenant.url() + "/loans/" + loanId + "?associations=transactions"))
            .timeout(PATIENCE)
            .header("Accept", "application/json")
            .header("Fineract-Platform-TenantId", tenant.tenant())
            .header(
                "Authorization",
                "Basic "
                    + Base64.getEncoder()
                        .encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
            .GET()
            .build();
    HttpResponse<String> answer = http.send(asked, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() == NOT_FOUND) return Optional.empty();
    if (answer.statusCode() != OK)
      throw new IOException(
          "The Fineract of " + tenant.tenant() + " answered " + answer.statusCode());
    return Optional.of(LoanReader.read(answer.body(), tenant.accountRef()));
  }
}
