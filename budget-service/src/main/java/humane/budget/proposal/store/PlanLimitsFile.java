package humane.budget.proposal.store;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import humane.budget.proposal.PlanLimits;
import humane.kit.problem.StrictJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The numbers of plan-limits.yaml as they stand on a day. Asking about a past day gives that day's.
 */
@ApplicationScoped
public class PlanLimitsFile {
  private static final String FILE = "/plan-limits.yaml";

  /** One number with its life and its source; {@code to} is the first day it no longer stands. */
  record DatedLimit(
      String name, BigDecimal value, String unit, LocalDate from, LocalDate to, String source) {
    boolean standsOn(LocalDate day) {
      return !day.isBefore(from) && (to == null || day.isBefore(to));
    }
  }

  private final List<DatedLimit> limits;

  public PlanLimitsFile() {
    ObjectMapper yaml = StrictJson.apply(new ObjectMapper(new YAMLFactory()));
    try (InputStream file = PlanLimitsFile.class.getResourceAsStream(FILE)) {
      this.limits = yaml.readValue(file, new TypeReference<>() {});
    } catch (IOException broken) {
      throw new UncheckedIOException(FILE + " cannot be read", broken);
    }
  }

  public PlanLimits on(LocalDate day) {
    return new PlanLimits(
        value("bufferPercent", day),
        whole("cardMonthsMaxCn", day),
        whole("monthsMax", day),
        whole("steadySharePercent", day),
        whole("gentleMonths", day),
        whole("gentleSharePercent", day),
        whole("pauseMonths", day),
        whole("tokenSharePercent", day),
        whole("reviewAfterMonths", day),
        whole("graceDays", day),
        whole("noteDaysBefore", day),
        whole("coolingOffDays", day),
        whole("writeOffPercentMax", day),
        whole("feeWaiverPercentMax", day),
        inForce("noGrowthGb", day),
        inForce("menuEu", day));
  }

  /** How many dates of one plan may move to its end within twelve months. */
  public int movesPerYearMaxOn(LocalDate day) {
    return whole("movesPerYearMax", day);
  }

  /** A duty begins on its day, and not before. */
  private boolean inForce(String name, LocalDate day) {
    return limits.stream().anyMatch(one -> one.name().equals(name) && one.standsOn(day));
  }

  private int whole(String name, LocalDate day) {
    return value(name, day).intValueExact();
  }

  /**
   * Before the first date of a number of ours the first one holds: a plan is never without bounds.
   */
  private BigDecimal value(String name, LocalDate day) {
    List<DatedLimit> named = limits.stream().filter(one -> one.name().equals(name)).toList();
    return named.stream()
        .filter(one -> one.standsOn(day))
        .findFirst()
        .or(() -> named.stream().findFirst())
        .orElseThrow(() -> new IllegalStateException(FILE + " does not say " + name))
        .value();
  }
}
