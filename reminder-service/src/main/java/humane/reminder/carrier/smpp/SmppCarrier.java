package humane.reminder.carrier.smpp;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
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
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lender's own line where there is one: up before the first text, down after the last. */
@ApplicationScoped
public class SmppCarrier {
  private static final PhoneNumberUtil PHONES = PhoneNumberUtil.getInstance();
  private static final int BEFORE_THE_SENDERS = 150;
  private static final int AFTER_THE_SENDERS = 5_000;

  private final SmppSettings settings;
  private final LoopSettings loop;
  private final SmppArrivals arrivals;
  private volatile @Nullable SmppLine line;
  private volatile Map<String, String> senders = Map.of();

  SmppCarrier(SmppSettings settings, LoopSettings loop, SmppArrivals arrivals) {
    this.settings = settings;
    this.loop = loop;
    this.arrivals = arrivals;
  }

  void start(@Observes @Priority(BEFORE_THE_SENDERS) StartupEvent event) {
    Optional<String> host = settings.host();
    if (host.isEmpty()) {
      if (!settings.senders().isEmpty())
        throw new IllegalStateException(
            "humane.smpp.host is needed where humane.smpp.senders names a country");
      return;
    }
    senders = SettingsCheck.senders(settings);
    line = new SmppLine(SettingsCheck.account(settings, host.get(), loop.settleAfter()), arrivals);
  }

  void stop(@Observes @Priority(AFTER_THE_SENDERS) ShutdownEvent event) {
    SmppLine open = line;
    if (open != null) open.close();
  }

  /** Whether the session is open; empty when no line is configured. */
  public Optional<Boolean> bound() {
    return Optional.ofNullable(line).map(SmppLine::isBound);
  }

  /** Whether texts to that number go over the line. */
  public boolean serves(String to) {
    return senderFor(to).isPresent();
  }

  /** Sends from the line's own sender; only for numbers that it serves. */
  public SendResult send(ClearedContact cleared, OutboundText text, Start start) {
    SmppLine open = line;
    Optional<String> sender = senderFor(text.to());
    if (open == null || sender.isEmpty())
      throw new IllegalArgumentException("No line of the lender's own serves this number");
    return open.send(cleared, new OutboundText(sender.get(), text.to(), text.words()), start);
  }

  private Optional<String> senderFor(String to) {
    if (senders.isEmpty()) return Optional.empty();
    try {
      return Optional.ofNullable(PHONES.getRegionCodeForNumber(PHONES.parse(to, null)))
          .map(senders::get);
    } catch (NumberParseException unreadable) {
      return Optional.empty();
    }
  }
}
