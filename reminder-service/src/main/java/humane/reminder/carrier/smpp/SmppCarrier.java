package humane.reminder.carrier.smpp;

import humane.reminder.carrier.line.LineCheck;
import humane.reminder.carrier.line.OwnLine;
import humane.reminder.carrier.line.SegmentSender;
import humane.reminder.contactpolicy.ClearedContact;
import humane.reminder.outreach.OutboundText;
import humane.reminder.outreach.SendResult;
import humane.reminder.outreach.Start;
import humane.reminder.outreach.job.LoopSettings;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Typed;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lender's own SMPP line where there is one: up before the first text, down after the last. */
@ApplicationScoped
@Typed(OwnLine.class)
class SmppCarrier implements OwnLine {
  static final LineCheck CHECK = new LineCheck("smpp");
  private static final int SYSTEM_ID_MAX = 15;
  private static final int PASSWORD_MAX = 8;

  private final SmppSettings settings;
  private final LoopSettings loop;
  private final SmppArrivals arrivals;
  private volatile @Nullable SegmentSender<SmppSession> line;

  SmppCarrier(SmppSettings settings, LoopSettings loop, SmppArrivals arrivals) {
    this.settings = settings;
    this.loop = loop;
    this.arrivals = arrivals;
  }

  void start(@Observes @Priority(BEFORE_THE_SENDERS) StartupEvent event) {
    if (settings.host().isEmpty()) CHECK.noSenders(settings);
    else line = SmppLine.to(account(settings, loop.settleAfter()), arrivals);
  }

  static SmppAccount account(SmppSettings settings, Duration settleAfter) {
    return new SmppAccount(
        settings.host().orElseThrow(),
        settings.port(),
        CHECK.text(settings.systemId(), "system-id", SYSTEM_ID_MAX),
        CHECK.secret(settings.passwordFile(), "password-file", PASSWORD_MAX),
        CHECK.pace(settings, settleAfter));
  }

  void stop(@Observes @Priority(AFTER_THE_SENDERS) ShutdownEvent event) {
    SegmentSender<SmppSession> open = line;
    if (open != null) open.close();
  }

  @Override
  public String protocol() {
    return CHECK.protocol();
  }

  @Override
  public Map<String, String> ownNumbers() {
    return CHECK.senders(settings);
  }

  @Override
  public Optional<Boolean> isOpen() {
    return Optional.ofNullable(line).map(SegmentSender::isOpen);
  }

  @Override
  public SendResult send(ClearedContact cleared, OutboundText text, Start start) {
    SegmentSender<SmppSession> open = line;
    if (open == null) throw new IllegalStateException("No SMPP line is configured");
    return open.send(cleared, text, start);
  }
}
