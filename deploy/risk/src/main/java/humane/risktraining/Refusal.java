package humane.risktraining;

import java.util.List;

/** What was given cannot be used; the lines say what, where and why. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public Refusal(String line) {
    super(line);
  }

  public Refusal(List<String> lines) {
    super(String.join(System.lineSeparator(), lines));
  }
}
