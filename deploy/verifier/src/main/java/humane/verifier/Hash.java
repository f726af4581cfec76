package humane.verifier;

import java.util.Arrays;

/** A hash that can be looked up. */
record Hash(byte[] bytes) {

  static Hash at(byte[] list, int index) {
    int begin = index * Hashes.BYTES;
    return new Hash(Arrays.copyOfRange(list, begin, begin + Hashes.BYTES));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
