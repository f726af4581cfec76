package humane.handset.webhook;

/** Takes up what the lender answered to a call that told of a text. */
public interface AnswerReader {

  /**
   * Stores what follows from the answer together with the end of the call, so that neither is done
   * twice.
   */
  void answered(Webhook webhook, String answer);
}
