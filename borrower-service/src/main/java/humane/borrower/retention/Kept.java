package humane.borrower.retention;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What retention has to know of a person; nothing of who it is.
 *
 * @param lastEventOn the day from which the keeping counts: the last account closed, or erased;
 *     null while an account is open
 * @param lastComplaintOn the day the newest complaint came in; null where there was none
 */
public record Kept(
    String borrowerId,
    List<String> jurisdictions,
    @Nullable LocalDate lastEventOn,
    @Nullable LocalDate lastComplaintOn,
    boolean litigation,
    boolean complaintOpen) {
  public Kept {
    jurisdictions = List.copyOf(jurisdictions);
  }
}
