package humane.reminder.optout;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What differs between two sides that should know the same. */
public final class Comparing {
  private Comparing() {}

  /**
   * In the order of the tokens.
   *
   * @param atCarrier by number token, since when
   * @param here opt-outs from texts that came from a number, by its token
   * @param started the last START from a number
   */
  public static List<Drift> drift(
      Map<String, Instant> atCarrier, Map<String, Instant> here, Map<String, Instant> started) {
    List<Drift> drift = new ArrayList<>();
    TreeSet<String> tokens = new TreeSet<>(atCarrier.keySet());
    tokens.addAll(here.keySet());
    for (String token : tokens) {
      Instant theirs = atCarrier.get(token);
      Instant ours = here.get(token);
      if (theirs == null && ours != null) drift.add(new Drift(token, Drift.Kind.ONLY_HERE, ours));
      if (theirs != null && ours == null) {
        Instant start = started.get(token);
        boolean ended = start != null && start.isAfter(theirs);
        drift.add(
            new Drift(
                token, ended ? Drift.Kind.CARRIER_MISSED_START : Drift.Kind.ONLY_CARRIER, theirs));
      }
    }
    return drift;
  }
}
