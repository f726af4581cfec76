package humane.handset.fault;

/**
 * How often something goes wrong: never, always, for a share of the requests, or for the next so
 * many of them.
 *
 * @param share from 0 to 1
 * @param first how many from now on, or 0 when the share decides
 */
public record Chance(double share, int first) {
  public static final Chance NEVER = new Chance(0, 0);
  public static final Chance ALWAYS = new Chance(1, 0);

  /**
   * Reads an agreed value.
   *
   * @param value from 0 to 1 a share; above 1 a whole number of requests
   */
  public static Chance of(double value) {
    if (value >= 0 && value <= 1) return new Chance(value, 0);
    if (value > 1 && value == Math.rint(value) && value <= 1_000_000)
      return new Chance(0, (int) value);
    throw new IllegalArgumentException(
        "is a share from 0 to 1, a whole number of requests, or true or false");
  }

  /**
   * @param draw evenly drawn from 0 (included) to 1 (excluded)
   * @param number which request this is since the faults were asked for, from 1
   */
  public boolean strikes(double draw, long number) {
    return number <= first || draw < share;
  }
}
