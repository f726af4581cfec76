package humane.borrower.contactpoint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Every zone in which it may be now where the borrower is: the stated one, and those that usable
 * numbers point to. A number that points to a whole country of many zones agrees with a stated one
 * among them and adds nothing; where the stated one is not among them, nobody knows which is right,
 * and all count. A difference only ever widens. Where no zone is stated nothing is guessed: the
 * list is empty, and the gate stays silent.
 */
public final class PlausibleZones {
  /** A number that maps to more zones than this says no more than its country. */
  private static final int TELLING_ZONES_MAX = 3;

  private PlausibleZones() {}

  /**
   * @param zonesOfNumbers of each usable number, all that it may lie in
   */
  public static List<String> of(@Nullable String stated, Collection<List<String>> zonesOfNumbers) {
    if (stated == null) return List.of();
    TreeSet<String> others = new TreeSet<>();
    for (List<String> zones : zonesOfNumbers)
      if (zones.size() <= TELLING_ZONES_MAX || !zones.contains(stated)) others.addAll(zones);
    others.remove(stated);
    List<String> all = new ArrayList<>(List.of(stated));
    all.addAll(others);
    return List.copyOf(all);
  }
}
