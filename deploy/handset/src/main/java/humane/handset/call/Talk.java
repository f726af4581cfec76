package humane.handset.call;

import org.jspecify.annotations.Nullable;

/**
 * How far the lender's document has been followed.
 *
 * @param url where the document comes from; null when it came with the call
 * @param twiml the document; null while it is still to be fetched
 * @param position the next verb, or the one that waits for an answer
 * @param waiting whether it waits for keys or words
 * @param digits keys pressed so far
 */
public record Talk(
    @Nullable String url, @Nullable String twiml, int position, boolean waiting, String digits) {

  public static Talk of(@Nullable String url, @Nullable String twiml) {
    return new Talk(url, twiml, 0, false, "");
  }

  public Talk fetched(String document) {
    return new Talk(url, document, 0, false, "");
  }

  public Talk atVerb(int next) {
    return new Talk(url, twiml, next, false, "");
  }

  public Talk waitingForAnAnswer() {
    return new Talk(url, twiml, position, true, digits);
  }

  public Talk pressed(String more) {
    return new Talk(url, twiml, position, waiting, digits + more);
  }
}
