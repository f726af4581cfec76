package humane.verifier;

import java.util.List;
import java.util.Set;

/**
 * What a check came to.
 *
 * @param what the file claims to be, in words
 * @param keyIds the keys that signed, or might have
 * @param keysGiven false when the keys are only those that the file itself names
 * @param complete false when the check was given up because too much was wrong
 */
record Report(
    String what,
    long entries,
    long batches,
    long size,
    Set<String> keyIds,
    boolean keysGiven,
    boolean complete,
    List<Finding> findings) {

  boolean verified() {
    return findings.isEmpty() && complete;
  }
}
