package humane.handset.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is on the screen of one phone.
 *
 * @param partner the lender's number, as it is written
 * @param time business time where the phone is
 * @param call the call that rings or goes on; null for none
 */
public record Screen(
    String number,
    Region region,
    String partner,
    String time,
    List<Entry> entries,
    @Nullable LiveCall call) {

  public CallLabels labels() {
    return CallLabels.of(region);
  }

  /** A call as it is seen while it lasts. */
  public record LiveCall(
      String sid, String from, boolean ringing, boolean inbound, List<Line> lines) {}

  /**
   * @param style lender, phone or network
   */
  public record Line(String style, String text, String language) {}
}
