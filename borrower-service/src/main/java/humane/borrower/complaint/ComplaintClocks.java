package humane.borrower.complaint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The clocks that a complaint starts, from the moment the words reached us. Days and sources:
 * regulations.md CN-CPL-01 (15 days, 30 for complex ones), UK-25 (3 business days, final answer
 * within 8 weeks), IN-19 (30 days before the ombudsman); the house acknowledges within one working
 * day everywhere (conduct.md section 7).
 */
public final class ComplaintClocks {
  private ComplaintClocks() {}

  public static List<ComplaintClock> of(List<String> jurisdictions, LocalDate receivedOn) {
    List<ComplaintClock> clocks = new ArrayList<>();
    clocks.add(
        new ComplaintClock("HOUSE-COMPLAINT", "acknowledge", WorkingDays.after(receivedOn, 1)));
    for (String country :
        jurisdictions.stream().map(name -> name.substring(0, 2)).distinct().toList())
      switch (country) {
        case "CN" -> {
          clocks.add(new ComplaintClock("CN-CPL-01", "decide", receivedOn.plusDays(15)));
          clocks.add(
              new ComplaintClock(
                  "CN-CPL-01", "decide a complex complaint", receivedOn.plusDays(30)));
        }
        case "GB" -> {
          clocks.add(
              new ComplaintClock(
                  "UK-25", "resolve with a summary", WorkingDays.after(receivedOn, 3)));
          clocks.add(new ComplaintClock("UK-25", "final response", receivedOn.plusWeeks(8)));
        }
        case "IN" ->
            clocks.add(
                new ComplaintClock(
                    "IN-19", "answer, before the ombudsman may be asked", receivedOn.plusDays(30)));
        default -> {
          // No row of the law gives a day count here; the house's acknowledgement stands.
        }
      }
    return List.copyOf(clocks);
  }
}
