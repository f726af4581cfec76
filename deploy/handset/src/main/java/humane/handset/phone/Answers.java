package humane.handset.phone;

/** Who answers when a number is rung. */
public enum Answers {
  PERSON,
  MACHINE,
  BUSY,
  NOBODY
}
