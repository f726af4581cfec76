package humane.kit.crypto;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Whose key it is, and which. */
record KeyName(String borrowerId, KeyPurpose purpose) {

  // Asked some millions of times a second: written out, it is one comparison where a record's own
  // goes through a handle for each component.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof KeyName name
        && purpose == name.purpose
        && borrowerId.equals(name.borrowerId);
  }

  @Override
  public int hashCode() {
    return 31 * borrowerId.hashCode() + purpose.ordinal();
  }

  /** What ties a wrapped key to its place. */
  byte[] bytes() {
    return (purpose + "\n" + borrowerId).getBytes(StandardCharsets.UTF_8);
  }
}
