package humane.handset.number;

import java.util.UUID;

/** Identifiers in Twilio's form: two letters for the kind and 32 hexadecimal digits. */
public enum Sid {
  MESSAGE("SM"),
  CALL("CA"),
  PHONE_NUMBER("PN"),
  RECORDING("RE");

  private final String letters;

  Sid(String letters) {
    this.letters = letters;
  }

  /** One that nobody has. */
  public String next() {
    return letters + UUID.randomUUID().toString().replace("-", "");
  }
}
