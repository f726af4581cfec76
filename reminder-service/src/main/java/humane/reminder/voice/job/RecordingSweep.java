package humane.reminder.voice.job;

import humane.kit.clock.BusinessTime;
import humane.kit.delivery.RecurringJob;
import humane.reminder.voice.store.Recordings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Destroys the recordings whose time is over. */
@ApplicationScoped
public class RecordingSweep implements RecurringJob {
  private static final Logger LOG = Logger.getLogger(RecordingSweep.class);

  private final Recordings recordings;
  private final Clock clock;

  RecordingSweep(Recordings recordings, @BusinessTime Clock clock) {
    this.recordings = recordings;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "sweep-voice-recordings";
  }

  @Override
  public Duration pause() {
    return Duration.ofMinutes(10);
  }

  @Override
  @Transactional
  public void run() {
    int gone = recordings.deleteWhatIsOver(clock.instant());
    if (gone > 0) LOG.infof("%d recordings were destroyed, as their rules say", gone);
  }
}
