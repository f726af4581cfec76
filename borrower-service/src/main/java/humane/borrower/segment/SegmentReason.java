package humane.borrower.segment;

import humane.risk.ReasonTheme;

/**
 * One thing that a segment followed from.
 *
 * @param moreHelp whether it spoke for more help, or for leaving the borrower alone more
 */
public record SegmentReason(ReasonTheme theme, boolean moreHelp) {

  /** Stable; the sentences are found by it. */
  public String code() {
    return theme.name() + (moreHelp ? "_MORE" : "_LESS");
  }
}
