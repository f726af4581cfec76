package humane.risk;

/** Sums over months, newest first; a month that is not known (NaN) is passed over. */
final class Months {
  private Months() {}

  /** The largest of the newest months, NaN when none is known. */
  static double max(double[] months, int newest) {
    double max = Double.NaN;
    for (int at = 0; at < newest; at++)
      if (!Double.isNaN(months[at]) && !(months[at] <= max)) max = months[at];
    return max;
  }

  static double min(double[] months) {
    double min = Double.NaN;
    for (double month : months) if (!Double.isNaN(month) && !(month >= min)) min = month;
    return min;
  }

  static double mean(double[] months) {
    double sum = 0;
    int known = 0;
    for (double month : months)
      if (!Double.isNaN(month)) {
        sum += month;
        known++;
      }
    return known == 0 ? Double.NaN : sum / known;
  }

  /** How far months lie from their mean: the root of the mean square. */
  static double spread(double[] months) {
    double mean = mean(months);
    double sum = 0;
    int known = 0;
    for (double month : months)
      if (!Double.isNaN(month)) {
        sum += (month - mean) * (month - mean);
        known++;
      }
    return known == 0 ? Double.NaN : Math.sqrt(sum / known);
  }

  static double sum(double[] months, int newest) {
    double sum = Double.NaN;
    for (int at = 0; at < newest; at++)
      if (!Double.isNaN(months[at])) sum = Double.isNaN(sum) ? months[at] : sum + months[at];
    return sum;
  }

  /** How many of the newest months reach the bound, NaN when none is known. */
  static double reaching(double[] months, int newest, double bound) {
    double count = Double.NaN;
    for (int at = 0; at < newest; at++)
      if (!Double.isNaN(months[at]))
        count = (Double.isNaN(count) ? 0 : count) + (months[at] >= bound ? 1 : 0);
    return count;
  }

  /** How many months ago the newest one that reaches the bound was; all of them when none does. */
  static double since(double[] months, double bound) {
    boolean known = false;
    for (int at = 0; at < months.length; at++) {
      if (months[at] >= bound) return at;
      known |= !Double.isNaN(months[at]);
    }
    return known ? months.length : Double.NaN;
  }

  /** How many months, the newest first and without a gap, reach the bound. */
  static double streak(double[] months, double bound) {
    if (Double.isNaN(months[0])) return Double.NaN;
    int at = 0;
    while (at < months.length && months[at] >= bound) at++;
    return at;
  }

  /** Months past due summed, each newest one counting for one more than the one before. */
  static double weightedLateness(double[] status) {
    double sum = Double.NaN;
    for (int at = 0; at < status.length; at++)
      if (!Double.isNaN(status[at]))
        sum = (Double.isNaN(sum) ? 0 : sum) + Math.max(0, status[at]) * (status.length - at);
    return sum;
  }

  static double lateness(double[] status) {
    double sum = Double.NaN;
    for (double month : status)
      if (!Double.isNaN(month)) sum = (Double.isNaN(sum) ? 0 : sum) + Math.max(0, month);
    return sum;
  }
}
