package humane.borrower.erasure;

/** Why nothing may be forgotten for now; each is said plainly to whoever asked. */
public enum ErasureObstacle {
  LITIGATION("a lawsuit is going on, for which it must be kept"),
  OPEN_COMPLAINT("a complaint is still open, and is answered first");

  private final String words;

  ErasureObstacle(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
