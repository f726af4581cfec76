package humane.reminder.carrier.cmpp;

import humane.kit.clock.SystemTime;
import humane.reminder.carrier.Coding;
import humane.reminder.carrier.Segments;
import humane.reminder.carrier.line.OwnLine;
import humane.reminder.carrier.line.SegmentSender;
import humane.reminder.carrier.line.StandingLine;
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
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lender's own CMPP line where there is one: up before the first text, down after the last. */
@ApplicationScoped
@Typed(OwnLine.class)
class CmppCarrier implements OwnLine {
  private static final int SOURCE_MAX = 6;
  private static final int SECRET_MAX = 64;
  private static final int SERVICE_MAX = 10;

  private final CmppSettings settings;
  private final LoopSettings loop;
  private final CmppInbox inbox;
  private final Clock system;
  private volatile @Nullable SegmentSender<CmppSession> line;

  CmppCarrier(CmppSettings settings, LoopSettings loop, CmppInbox inbox, @SystemTime Clock system) {
    this.settings = settings;
    this.loop = loop;
    this.inbox = inbox;
    this.system = system;
  }

  void start(@Observes @Priority(BEFORE_THE_SENDERS) StartupEvent event) {
    if (settings.host().isEmpty()) CmppInbox.CHECK.noSenders(settings);
    else line = line(account(settings, loop.settleAfter()), inbox, system);
  }

  static CmppAccount account(CmppSettings settings, Duration settleAfter) {
    return new CmppAccount(
        settings.host().orElseThrow(),
        settings.port(),
        Version.named(settings.version()),
        CmppInbox.CHECK.text(settings.source(), "source", SOURCE_MAX),
        CmppInbox.CHECK.secret(settings.secretFile(), "secret-file", SECRET_MAX),
        CmppInbox.CHECK.text(settings.serviceId(), "service-id", SERVICE_MAX),
        CmppInbox.CHECK.pace(settings, settleAfter));
  }

  static SegmentSender<CmppSession> line(CmppAccount account, CmppArrivals arrivals, Clock system) {
    return new SegmentSender<>(
        new StandingLine<>(
            account.toString(),
            account.pace(),
            ended -> CmppSession.open(account, arrivals, ended, system.instant())),
        account.pace(),
        (words, reference) -> Segments.of(words, reference, Coding.UCS_2),
        (session, text, segment, part) ->
            Results.ofSubmit(
                account.version(), session.submit(Submit.body(account, text, segment), part)));
  }

  void stop(@Observes @Priority(AFTER_THE_SENDERS) ShutdownEvent event) {
    SegmentSender<CmppSession> open = line;
    if (open != null) open.close();
  }

  @Override
  public String protocol() {
    return CmppInbox.CHECK.protocol();
  }

  @Override
  public Map<String, String> ownNumbers() {
    return CmppInbox.CHECK.senders(settings);
  }

  @Override
  public Optional<Boolean> isOpen() {
    return Optional.ofNullable(line).map(SegmentSender::isOpen);
  }

  @Override
  public SendResult send(ClearedContact cleared, OutboundText text, Start start) {
    SegmentSender<CmppSession> open = line;
    if (open == null) throw new IllegalStateException("No CMPP line is configured");
    return open.send(cleared, text, start);
  }
}
