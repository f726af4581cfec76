package humane.reminder.reply.job;

import humane.kit.identity.ServiceTokens;
import humane.reminder.budgetclient.rest.PlansApi;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.reply.Answer;
import humane.reminder.reply.Intent;
import humane.reminder.reply.PlanMeant;
import humane.reminder.reply.Reading;
import humane.reminder.reply.store.InboundMessages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ClientErrorException;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * A "yes" by text accepts a plan only if that very plan was seen in a signed-in session within
 * seven days (conduct §2), and is confirmed back: so also only from a number that may get the
 * confirmation. Whoever has not seen one gets the link to look at it first.
 */
@ApplicationScoped
public class AcceptedByText {
  private static final Answer CONFIRMED =
      new Answer("plan-accepted", Purpose.REQUESTED_REPLY, Answer.Needs.NOTHING);
  private static final int CONFLICT = 409;

  private final PlansApi plans;
  private final ServiceTokens tokens;
  private final Answerable answerable;

  AcceptedByText(@RestClient PlansApi plans, ServiceTokens tokens, Answerable answerable) {
    this.plans = plans;
    this.tokens = tokens;
    this.answerable = answerable;
  }

  /**
   * What came of a text.
   *
   * @param forAPerson a plan was meant, and nothing accepted, since the number may not be the
   *     borrower's or may not be written to
   */
  record Outcome(Answer answer, boolean forAPerson) {}

  /**
   * The answer as it stands, or the confirmation of the plan that this text has accepted. Safe to
   * repeat for the same text.
   */
  Outcome confirmedOr(
      Answer answer, String borrowerId, InboundMessages.Stored message, Reading reading) {
    Outcome asItStands = new Outcome(answer, false);
    // A plan is an agreement: a plain "yes" makes one, a sentence that a model reads as one does
    // not.
    if (reading.leading() != Intent.ACCEPTS_PLAN || !reading.isCertain(Intent.ACCEPTS_PLAN))
      return asItStands;
    Optional<PlanMeant.Shown> meant =
        PlanMeant.by(
            plans.latest(bearer(), borrowerId).items().stream()
                .map(
                    plan ->
                        new PlanMeant.Shown(
                            plan.id(), plan.termsHash(), plan.seenAt(), plan.openedAt()))
                .toList(),
            message.receivedAt());
    if (meant.isEmpty()) return asItStands;
    if (!answerable.isAnswerable(borrowerId, message.numberToken(), message.receivedAt()))
      return new Outcome(answer, true);
    return accept(meant.get(), message.carrierId()) ? new Outcome(CONFIRMED, false) : asItStands;
  }

  /**
   * False when the terms or what is affordable have changed since: then the plan is to be looked at
   * anew.
   */
  private boolean accept(PlanMeant.Shown plan, String carrierId) {
    try {
      plans.accept(
          bearer(), carrierId, plan.id(), new PlansApi.Acceptance(plan.termsHash(), "TEXT"));
      return true;
    } catch (ClientErrorException refused) {
      if (refused.getResponse().getStatus() == CONFLICT) return false;
      throw refused;
    }
  }

  private String bearer() {
    return tokens.bearerFor("budget-service");
  }
}
