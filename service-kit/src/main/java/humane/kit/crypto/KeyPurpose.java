package humane.kit.crypto;

/**
 * Which of a borrower's two keys: one is destroyed at erasure, the other at the end of lawful
 * retention.
 */
public enum KeyPurpose {
  /** Who the person is and what they wish: destroyed at erasure. */
  PROFILE,
  /** What was done and said: destroyed when the law no longer asks for it. */
  RECORD
}
