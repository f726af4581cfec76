package humane.kit.crypto;

import java.nio.charset.StandardCharsets;

/** Whose key it is, and which. */
record KeyName(String borrowerId, KeyPurpose purpose) {

  /** What ties a wrapped key to its place. */
  byte[] bytes() {
    return (purpose + "\n" + borrowerId).getBytes(StandardCharsets.UTF_8);
  }
}
