package humane.reminder.twilio;

import com.twilio.base.Page;
import com.twilio.exception.TwilioException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.rest.api.v2010.account.MessageReader;
import humane.reminder.outreach.CarrierRecords.CarrierAway;
import humane.reminder.reply.CarrierInbox;
import humane.reminder.reply.InboundText;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Twilio's list of messages, which is newest first. It does not say what Twilio made of a STOP: a
 * text out of it is read by us alone.
 */
@ApplicationScoped
public class TwilioInbox implements CarrierInbox {
  private static final Logger LOG = Logger.getLogger(TwilioInbox.class);
  private static final long TEXTS_PER_PAGE = 1000;
  private static final int PAGES_MAX = 10;

  private final TwilioRestClient client;

  TwilioInbox(TwilioRestClient client) {
    this.client = client;
  }

  @Override
  public Listed listed(String to, Instant since, @Nullable Instant until) throws CarrierAway {
    MessageReader reader =
        Message.reader()
            .setTo(to)
            .setDateSentAfter(since.atZone(ZoneOffset.UTC))
            .setPageSize(TEXTS_PER_PAGE);
    if (until != null) reader.setDateSentBefore(until.atZone(ZoneOffset.UTC));
    try {
      return read(reader, since);
    } catch (TwilioException | IllegalStateException away) {
      throw new CarrierAway(CarrierAnswers.nameOf(away), away);
    }
  }

  private Listed read(MessageReader reader, Instant since) {
    List<Kept> found = new ArrayList<>();
    Page<Message> page = reader.firstPage(client);
    page.getRecords().forEach(message -> kept(message, since).ifPresent(found::add));
    for (int pages = 1; page.hasNextPage() && pages < PAGES_MAX; pages++) {
      page = reader.nextPage(page, client);
      page.getRecords().forEach(message -> kept(message, since).ifPresent(found::add));
    }
    // Of two in one second, the one that is listed further down is the older.
    List<Kept> oldestFirst = new ArrayList<>(found.reversed());
    oldestFirst.sort(Comparator.comparing(Kept::writtenAt));
    return new Listed(oldestFirst, !page.hasNextPage());
  }

  /** One without a date is taken as old as it can be: it may stop, and moves nothing on. */
  private static Optional<Kept> kept(Message message, Instant since) {
    if (message.getDirection() != Message.Direction.INBOUND) return Optional.empty();
    if (message.getSid() == null || message.getFrom() == null) {
      LOG.errorf("The carrier lists a text without an id or a sender: %s", message.getSid());
      return Optional.empty();
    }
    ZonedDateTime at =
        message.getDateSent() == null ? message.getDateCreated() : message.getDateSent();
    if (at == null) LOG.errorf("The carrier lists the text %s without a date", message.getSid());
    Instant writtenAt = at == null ? since : at.toInstant();
    String words = message.getBody() == null ? "" : message.getBody();
    return Optional.of(
        new Kept(
            new InboundText(
                message.getSid(), message.getFrom().getEndpoint(), words, null, writtenAt),
            writtenAt));
  }
}
