package humane.handset.page;

import humane.handset.phone.Counts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The panel beside the phone: business time here and elsewhere, and the counts.
 *
 * @param notice why the last move did not go as wished; null when it did
 */
public record Now(
    String time,
    String date,
    String place,
    List<Place> elsewhere,
    Counts counts,
    @Nullable String notice) {

  public record Place(String name, String time, String day) {}
}
