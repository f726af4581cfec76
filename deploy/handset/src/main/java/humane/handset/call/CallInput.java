package humane.handset.call;

/** What the holder of a phone does with a call. */
public sealed interface CallInput {

  record Digits(String keys) implements CallInput {}

  record Speech(String words) implements CallInput {}

  /** Ends the call, or refuses it while it rings. */
  record HangUp() implements CallInput {}

  record PickUp() implements CallInput {}
}
