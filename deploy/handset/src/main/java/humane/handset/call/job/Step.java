package humane.handset.call.job;

import humane.handset.call.Call;
import humane.handset.call.CallLine;
import humane.handset.call.CallReports;
import humane.handset.webhook.Webhook;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A call while one step of it is taken: what it becomes, what is heard, what is reported; stored
 * together at the end.
 */
final class Step {
  final List<CallLine> heard = new ArrayList<>();
  final List<Webhook> reports = new ArrayList<>();
  private final String accountSid;
  private Call call;

  Step(Call call, String accountSid) {
    this.call = call;
    this.accountSid = accountSid;
  }

  Call call() {
    return call;
  }

  void become(Call next, Instant systemNow) {
    boolean moved = next.status() != call.status();
    call = next;
    String url = next.plan().callbackUrl();
    if (moved && url != null && CallReports.wanted(next))
      reports.add(Webhook.of(url, CallReports.of(next, accountSid), null, systemNow));
  }

  void hear(CallLine.Who who, String text, Instant at) {
    heard.add(new CallLine(who, text, at));
  }
}
