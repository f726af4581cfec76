package humane.borrower.contactpoint;

/** Understands a number that somebody wrote. */
@FunctionalInterface
public interface NumberReader {
  ReadNumber read(String written);
}
