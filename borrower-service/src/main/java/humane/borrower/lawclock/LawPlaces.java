package humane.borrower.lawclock;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Under whose rules a place stands: its own, its country's, and its union's.
 *
 * @param union the name of the union, and {@code members} its countries
 * @param ownLaw parts of a country that its law does not reach
 */
public record LawPlaces(String union, Set<String> members, Set<String> ownLaw) {

  List<String> packsOf(String jurisdiction) {
    List<String> packs = new ArrayList<>();
    String place = jurisdiction;
    while (true) {
      packs.add(place);
      int cut = place.lastIndexOf('-');
      if (cut < 0 || ownLaw.contains(place)) break;
      place = place.substring(0, cut);
    }
    if (members.contains(place)) packs.add(union);
    return packs;
  }
}
