package humane.handset.message.rest;

import humane.handset.fault.rest.FaultInjection;
import humane.handset.message.store.OptOuts;
import humane.handset.message.store.OptOuts.OptOut;
import humane.handset.twilio.Account;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who has opted out. The real carrier has no such list; it stands where one would look for it. */
@Path("/2010-04-01/Accounts/{account}/OptOuts.json")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class OptOutsResource {
  private static final int PER_PAGE = 1_000;

  private final Account account;
  private final OptOuts optOuts;
  private final FaultInjection faults;

  OptOutsResource(Account account, OptOuts optOuts, FaultInjection faults) {
    this.account = account;
    this.optOuts = optOuts;
    this.faults = faults;
  }

  /** Two fields as the lender reads them, in the carrier's way of writing names. */
  public record Listed(String number, String sender, OffsetDateTime since) {}

  /** One page; without a next one it is the last. */
  public record Page(List<Listed> opt_outs, @Nullable String next_page_uri) {}

  @GET
  public Page list(
      @PathParam("account") String accountSid,
      @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
      @QueryParam("AfterNumber") @DefaultValue("") String afterNumber,
      @QueryParam("AfterSender") @DefaultValue("") String afterSender) {
    account.admit(accountSid, authorization);
    faults.before("opt-outs");
    List<OptOut> found = optOuts.list(afterNumber, afterSender, PER_PAGE + 1);
    boolean more = found.size() > PER_PAGE;
    List<Listed> shown = new ArrayList<>();
    for (OptOut one : more ? found.subList(0, PER_PAGE) : found)
      shown.add(new Listed(one.phone(), one.lender(), one.at().atOffset(ZoneOffset.UTC)));
    return new Page(shown, more ? next(shown.getLast()) : null);
  }

  private String next(Listed last) {
    return "/2010-04-01/Accounts/"
        + account.sid()
        + "/OptOuts.json?AfterNumber="
        + encoded(last.number())
        + "&AfterSender="
        + encoded(last.sender());
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
