package humane.borrower.wishes;

/** What a consent allows. */
public enum ConsentKind {
  SMS(ConsentChannel.SMS),
  AUTOMATED_VOICE(ConsentChannel.VOICE),
  MORE_CALLS(ConsentChannel.VOICE);

  private final ConsentChannel channel;

  ConsentKind(ConsentChannel channel) {
    this.channel = channel;
  }

  public ConsentChannel channel() {
    return channel;
  }
}
