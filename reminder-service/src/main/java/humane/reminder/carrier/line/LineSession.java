package humane.reminder.carrier.line;

import java.io.IOException;

/** One session with a carrier, signed in. */
public interface LineSession {

  /** Opens and signs in, or says why not. */
  @FunctionalInterface
  interface Opener<S extends LineSession> {

    /**
     * @param ended to be run when the session has ended by itself
     */
    S open(Runnable ended) throws IOException;
  }

  boolean isOpen();

  /** Tells the carrier that we go, where it still listens, and closes. Again is once. */
  void leave();
}
