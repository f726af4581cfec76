package humane.borrower.datarequest;

import humane.borrower.complaint.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * By when a data request is answered; where a person stands under several laws, the earliest date
 * counts. China's law names no days, so 15 working days are kept as an inner clock (CN-PIPL-12);
 * Europe and the United Kingdom give one month (EU-02, UK-27); elsewhere the house answers within
 * 15 working days (conduct.md section 7: access 15).
 */
public record DataRequestDue(String rule, LocalDate dueOn) {
  private static final int HOUSE_WORKING_DAYS = 15;

  public static DataRequestDue of(List<String> jurisdictions, LocalDate receivedOn) {
    List<DataRequestDue> dates = new ArrayList<>();
    dates.add(
        new DataRequestDue("HOUSE-ACCESS", WorkingDays.after(receivedOn, HOUSE_WORKING_DAYS)));
    for (String name : jurisdictions)
      switch (name.substring(0, 2)) {
        case "CN" -> dates.add(new DataRequestDue("CN-PIPL-12", WorkingDays.after(receivedOn, 15)));
        case "GB" -> dates.add(new DataRequestDue("UK-27", receivedOn.plusMonths(1)));
        case "EU" -> dates.add(new DataRequestDue("EU-02", receivedOn.plusMonths(1)));
        default -> {
          // The house's own date stands.
        }
      }
    // Of two equal dates the law's is named, not the house's.
    return dates.stream()
        .min(
            Comparator.comparing(DataRequestDue::dueOn)
                .thenComparing(due -> due.rule().startsWith("HOUSE")))
        .orElseThrow();
  }
}
