package humane.handset.call;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the carrier tells the lender about calls, in the fields of Twilio's webhooks. */
public final class CallReports {
  private CallReports() {}

  /** The fields of every request that belongs to a call. */
  public static Map<String, String> of(Call call, String accountSid) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("AccountSid", accountSid);
    form.put("CallSid", call.sid());
    form.put("CallStatus", call.status().word());
    form.put("From", call.from());
    form.put("To", call.to());
    form.put("Caller", call.from());
    form.put("Called", call.to());
    form.put("Direction", call.inbound() ? "inbound" : "outbound-api");
    form.put("ApiVersion", "2010-04-01");
    if (call.plan().detectsMachine() && call.answeredBy() != null)
      form.put("AnsweredBy", call.answeredBy());
    if (call.status().isOver()) form.put("CallDuration", Long.toString(call.seconds()));
    return form;
  }

  /** Whether the lender wants to hear of the state a call is in. */
  public static boolean wanted(Call call) {
    return call.plan().callbackUrl() != null
        && List.of(call.plan().callbackEvents().split(" ")).contains(call.status().event());
  }
}
