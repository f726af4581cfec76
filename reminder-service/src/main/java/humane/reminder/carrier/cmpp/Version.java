package humane.reminder.carrier.cmpp;

/** In what the two versions differ. */
enum Version {
  V2_0(0x20, 21, 1, 8),
  V3_0(0x30, 32, 4, 20);

  private final int octet;
  private final int terminalLength;
  private final int resultLength;
  private final int tailLength;

  Version(int octet, int terminalLength, int resultLength, int tailLength) {
    this.octet = octet;
    this.terminalLength = terminalLength;
    this.resultLength = resultLength;
    this.tailLength = tailLength;
  }

  /** As {@code 2.0} or {@code 3.0}. */
  static Version named(String words) {
    return switch (words) {
      case "2.0" -> V2_0;
      case "3.0" -> V3_0;
      default ->
          throw new IllegalStateException("humane.cmpp.version must be 2.0 or 3.0, not " + words);
    };
  }

  int octet() {
    return octet;
  }

  /** Octets of a phone's number. */
  int terminalLength() {
    return terminalLength;
  }

  /** Octets of the result in an answer. */
  int resultLength() {
    return resultLength;
  }

  /** Octets that end a message: reserved in 2.0, the link's id in 3.0. */
  int tailLength() {
    return tailLength;
  }

  /** Whether a number is followed by an octet that says whether it is a real one. */
  boolean saysTerminalType() {
    return this == V3_0;
  }
}
