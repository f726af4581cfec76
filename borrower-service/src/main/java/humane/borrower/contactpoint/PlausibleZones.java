package humane.borrower.contactpoint;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Every zone in which it may be now where the borrower is: the stated one, and those that usable
 * numbers point to. Where no zone is stated nothing is guessed: the list is empty, and the gate
 * stays silent.
 */
public final class PlausibleZones {
  private PlausibleZones() {}

  public static List<String> of(@Nullable String stated, Collection<String> zonesOfNumbers) {
    if (stated == null) return List.of();
    TreeSet<String> others = new TreeSet<>(zonesOfNumbers);
    others.remove(stated);
    List<String> all = new ArrayList<>(List.of(stated));
    all.addAll(others);
    return List.copyOf(all);
  }
}
