package humane.risk;

/** What sense demands of a feature: a model may not say the contrary, whatever its data say. */
public enum Direction {
  MORE_RISK(1),
  LESS_RISK(-1),
  FREE(0);

  private final int sign;

  Direction(int sign) {
    this.sign = sign;
  }

  /**
   * 1 when a larger value may only raise the score, -1 when it may only lower it, 0 when either.
   */
  public int sign() {
    return sign;
  }
}
