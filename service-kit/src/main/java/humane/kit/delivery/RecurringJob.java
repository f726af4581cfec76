package humane.kit.delivery;

import java.time.Duration;

/**
 * Work that comes back, on system time, on one replica at a time. A CDI bean of this type is found
 * and run.
 */
public interface RecurringJob {

  /** A stable name: it is stored. */
  String name();

  /** The pause between the end of one run and the start of the next. */
  Duration pause();

  void run() throws Exception;
}
