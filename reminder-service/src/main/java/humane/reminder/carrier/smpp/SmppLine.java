package humane.reminder.carrier.smpp;

import humane.reminder.carrier.Coding;
import humane.reminder.carrier.Segment;
import humane.reminder.carrier.Segments;
import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.ClearedContact;
import humane.reminder.outreach.OutboundText;
import humane.reminder.outreach.SendResult;
import humane.reminder.outreach.SmsSender;
import humane.reminder.outreach.Start;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsmpp.bean.Alphabet;
import org.jsmpp.bean.ESMClass;
import org.jsmpp.bean.GSMSpecificFeature;
import org.jsmpp.bean.GeneralDataCoding;
import org.jsmpp.bean.MessageMode;
import org.jsmpp.bean.MessageType;
import org.jsmpp.bean.NumberingPlanIndicator;
import org.jsmpp.bean.RegisteredDelivery;
import org.jsmpp.bean.SMSCDeliveryReceipt;
import org.jsmpp.bean.TypeOfNumber;
import org.jsmpp.extra.NegativeResponseException;
import org.jsmpp.session.SMPPSession;

/**
 * Sends a text over a lender's own SMPP line, each of its segments with one submit. A submit that
 * was written and not answered is unclear: the carrier has not told us an id to ask by. The first
 * segment's id is the text's, so only of the first a report is asked for.
 */
public final class SmppLine implements SmsSender, AutoCloseable {
  private static final GeneralDataCoding SEPTETS = new GeneralDataCoding(Alphabet.ALPHA_DEFAULT);
  private static final GeneralDataCoding UNITS = new GeneralDataCoding(Alphabet.ALPHA_UCS2);

  private static final ESMClass WITH_HEADER =
      new ESMClass(MessageMode.DEFAULT, MessageType.DEFAULT, GSMSpecificFeature.UDHI);

  private final SmppAccount account;
  private final SmppSessions sessions;
  private final Semaphore window;
  private final AtomicInteger references = new AtomicInteger();
  private final ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor();

  SmppLine(SmppAccount account, Arrivals arrivals) {
    this.account = account;
    this.sessions = new SmppSessions(account, arrivals);
    this.window = new Semaphore(account.windowMax());
  }

  /** Whether the carrier has let us in and the session is open. */
  boolean isBound() {
    return sessions.isBound();
  }

  @Override
  public SendResult send(ClearedContact cleared, OutboundText text, Start start) {
    if (cleared.channel() != Channel.SMS)
      throw new IllegalArgumentException(
          "This sends texts, and " + cleared.channel() + " was cleared");
    List<Segment> segments = Segments.of(text.words(), references.incrementAndGet());
    int places = Math.min(segments.size(), account.windowMax());
    try {
      if (!window.tryAcquire(places, account.connectTimeout().toMillis(), TimeUnit.MILLISECONDS))
        return new SendResult.NotTaken("the window is full", null);
    } catch (InterruptedException leaving) {
      Thread.currentThread().interrupt();
      return new SendResult.NotTaken("we are stopping", null);
    }
    try {
      return together(sessions.bound(), text, segments, new Leave(start, segments.size()));
    } catch (IOException away) {
      return new SendResult.NotTaken("the line is not bound", null);
    } catch (InterruptedException leaving) {
      Thread.currentThread().interrupt();
      return new SendResult.NotTaken("we are stopping", null);
    } finally {
      window.release(places);
    }
  }

  /** All segments are written under one leave, so that no stop falls between two of them. */
  private SendResult together(
      SMPPSession open, OutboundText text, List<Segment> segments, Leave leave) {
    List<CompletableFuture<SendResult>> answers =
        segments.stream()
            .map(
                segment ->
                    CompletableFuture.supplyAsync(
                        () -> part(open, text, segment, leave.part()), writers))
            .toList();
    return Parts.asOne(answers.stream().map(CompletableFuture::join).toList());
  }

  private static SendResult part(
      SMPPSession open, OutboundText text, Segment segment, Leave.Part part) {
    try {
      part.begin();
      return ScopedValue.where(Leave.OF_THIS_PART, part).call(() -> submit(open, text, segment));
    } catch (NegativeResponseException said) {
      return SmppAnswers.judged(said.getCommandStatus());
    } catch (Leave.NotBegun stopped) {
      return new SendResult.NotBegun();
    } catch (Exception broken) {
      String why = broken.getClass().getSimpleName();
      return part.mayBeWritten() ? new SendResult.Unclear(why) : new SendResult.NotTaken(why, null);
    } finally {
      part.done();
    }
  }

  private static SendResult submit(SMPPSession open, OutboundText text, Segment segment)
      throws Exception {
    String id =
        open.submitShortMessage(
                "",
                text.from().startsWith("+") ? TypeOfNumber.INTERNATIONAL : TypeOfNumber.UNKNOWN,
                NumberingPlanIndicator.ISDN,
                digits(text.from()),
                TypeOfNumber.INTERNATIONAL,
                NumberingPlanIndicator.ISDN,
                digits(text.to()),
                segment.hasHeader() ? WITH_HEADER : new ESMClass(),
                (byte) 0,
                (byte) 0,
                "",
                "",
                new RegisteredDelivery(
                    segment.number() == 1
                        ? SMSCDeliveryReceipt.SUCCESS_FAILURE
                        : SMSCDeliveryReceipt.DEFAULT),
                (byte) 0,
                segment.coding() == Coding.GSM_7 ? SEPTETS : UNITS,
                (byte) 0,
                segment.octets())
            .getMessageId();
    return id == null || id.isEmpty()
        ? new SendResult.Unclear("an answer without an id")
        : new SendResult.Accepted(id);
  }

  /** E.164 without its plus: the type of number says the same. */
  private static String digits(String number) {
    return number.startsWith("+") ? number.substring(1) : number;
  }

  @Override
  public void close() {
    sessions.close();
    writers.close();
  }
}
