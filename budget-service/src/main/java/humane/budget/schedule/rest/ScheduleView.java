package humane.budget.schedule.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import humane.budget.schedule.AnnualPercentageRate;
import humane.budget.schedule.Instalment;
import humane.budget.schedule.Schedule;
import humane.budget.schedule.ScheduleTerms;
import java.util.List;

/** The answer of {@code POST /schedules/preview}. */
public record ScheduleView(
    List<Instalment> instalments,
    long totalMinor,
    long totalInterestMinor,
    RateView annualPercentageRate) {

  /** Percent with two decimals: American nominal, European effective. */
  public record RateView(@JsonProperty("US") String us, @JsonProperty("EU") String eu) {}

  static ScheduleView of(ScheduleTerms terms, Schedule schedule) {
    AnnualPercentageRate rate = AnnualPercentageRate.of(terms, schedule);
    return new ScheduleView(
        schedule.instalments(),
        schedule.totalMinor(),
        schedule.totalInterestMinor(),
        new RateView(rate.us().toPlainString(), rate.eu().toPlainString()));
  }
}
