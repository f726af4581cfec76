package humane.borrower.support;

/** What somebody may need. Each is here because something changes when it is told. */
public enum SupportNeedKind {
  /** Calls are hard or impossible: none is made, by nobody. */
  NO_CALLS,
  /** Texts cannot be read, or are read by others: none is sent. */
  NO_TEXTS,
  /** The own pages are set in large letters. */
  LARGE_PRINT,
  /** A review or a plan in the making rests twice as long. */
  MORE_TIME,
  /** A person of the team sooner, and fewer machine messages before: the ladder of most help. */
  EARLY_HELP
}
