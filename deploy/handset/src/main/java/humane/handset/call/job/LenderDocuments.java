package humane.handset.call.job;

import humane.handset.call.Call;
import humane.handset.call.CallLine.Who;
import humane.handset.call.CallReports;
import humane.handset.call.CallStatus;
import humane.handset.call.Talk;
import humane.handset.twilio.Account;
import humane.handset.twilio.Twiml;
import humane.handset.twilio.TwimlCheck;
import humane.handset.webhook.job.SignedPost;
import humane.kit.clock.BusinessTime;
import humane.kit.clock.SystemTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/** Asks the lender for the document that a call goes on with; without one the call is over. */
@ApplicationScoped
public class LenderDocuments {
  private final SignedPost post;
  private final Account account;
  private final Clock business;
  private final Clock system;

  LenderDocuments(
      SignedPost post, Account account, @BusinessTime Clock business, @SystemTime Clock system) {
    this.post = post;
    this.account = account;
    this.business = business;
    this.system = system;
  }

  /** False when the call is over for want of a document. */
  boolean fetch(Step step, Map<String, String> more) {
    Map<String, String> form = CallReports.of(step.call(), account.sid());
    form.putAll(more);
    String url = step.call().talk().url();
    try {
      SignedPost.Answer answer = post.to(String.valueOf(url), form);
      if (answer.good() && Twiml.root(answer.body()).isPresent()) {
        warn(step, Twiml.root(answer.body()).get());
        step.become(
            step.call().with(step.call().talk().fetched(answer.body()), null), system.instant());
        return true;
      }
      return fail(
          step,
          answer.good()
              ? TwimlCheck.PARSE_FAILURE + " Document parse failure. The call is ended."
              : "11200 The lender's answer was " + answer.status() + ". The call is ended.");
    } catch (IOException | IllegalArgumentException away) {
      return fail(step, "The lender did not answer.");
    }
  }

  private void warn(Step step, Element document) {
    for (String warning : TwimlCheck.warnings(document))
      step.hear(
          Who.NETWORK,
          TwimlCheck.SCHEMA_WARNING + " Schema validation warning. " + warning,
          business.instant());
  }

  boolean fail(Step step, String why) {
    step.hear(Who.NETWORK, why, business.instant());
    step.become(step.call().over(CallStatus.COMPLETED, business.instant()), system.instant());
    return false;
  }

  static Element verbAt(Call call) {
    return Twiml.verbs(String.valueOf(call.talk().twiml()))
        .orElseThrow()
        .get(call.talk().position());
  }

  static String resolved(Talk talk, String address) {
    return Optional.ofNullable(talk.url())
        .map(URI::create)
        .map(base -> base.resolve(address).toString())
        .orElse(address);
  }
}
