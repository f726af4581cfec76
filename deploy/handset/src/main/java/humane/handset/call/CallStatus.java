package humane.handset.call;

/** Where a call stands, in Twilio's words. */
public enum CallStatus {
  QUEUED("queued"),
  RINGING("ringing"),
  IN_PROGRESS("in-progress"),
  COMPLETED("completed"),
  BUSY("busy"),
  NO_ANSWER("no-answer"),
  CANCELED("canceled");

  private final String word;

  CallStatus(String word) {
    this.word = word;
  }

  public String word() {
    return word;
  }

  public boolean isOver() {
    return switch (this) {
      case QUEUED, RINGING, IN_PROGRESS -> false;
      case COMPLETED, BUSY, NO_ANSWER, CANCELED -> true;
    };
  }

  /** The event a lender subscribes to in order to hear of this state. */
  public String event() {
    return switch (this) {
      case QUEUED -> "initiated";
      case RINGING -> "ringing";
      case IN_PROGRESS -> "answered";
      case COMPLETED, BUSY, NO_ANSWER, CANCELED -> "completed";
    };
  }

  public static CallStatus of(String word) {
    for (CallStatus one : values()) if (one.word.equals(word)) return one;
    throw new IllegalArgumentException("No state of a call is called " + word);
  }
}
