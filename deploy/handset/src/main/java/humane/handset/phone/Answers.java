package humane.handset.phone;

/** Who answers when a number is rung. */
public enum Answers {
  PERSON,
  /** A child takes it up and says that nobody is at home. */
  CHILD,
  /** The line is taken up and nothing is heard. */
  SILENCE,
  MACHINE,
  BUSY,
  NOBODY
}
