package humane.local.bench.crash.evidence;

import java.util.List;

/**
 * One line of the account.
 *
 * @param what is counted
 * @param found how many, or how much
 * @param allowed in words
 * @param broken each thing that is not as it must be; empty when all is well
 */
public record Finding(String what, String found, String allowed, List<String> broken) {
  public Finding {
    broken = List.copyOf(broken);
  }

  /** Something of which there must be none. */
  static Finding none(String what, List<String> broken) {
    return new Finding(what, Integer.toString(broken.size()), "0", broken);
  }

  /** Something that is only told. */
  static Finding told(String what, long found) {
    return new Finding(what, Long.toString(found), "", List.of());
  }

  public boolean holds() {
    return broken.isEmpty();
  }
}
