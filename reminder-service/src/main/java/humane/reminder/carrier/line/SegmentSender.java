package humane.reminder.carrier.line;

import humane.reminder.carrier.Segment;
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
import java.util.function.BiFunction;

/**
 * Sends a text over a standing line, each of its segments with one request. A request that was
 * written and not answered is unclear: the carrier has not told us an id to ask by. The first
 * segment's id is the text's.
 */
public final class SegmentSender<S extends LineSession> implements SmsSender, AutoCloseable {

  /** Makes the one request for a segment and says what the carrier answered. */
  @FunctionalInterface
  public interface Submit<S> {

    /**
     * @param part to be told when the request is written, if not earlier by whoever writes it
     * @throws Exception whatever the wire does; it counts as unclear once leave was given
     */
    SendResult submit(S session, OutboundText text, Segment segment, Leave.Part part)
        throws Exception;
  }

  private final StandingLine<S> line;
  private final Pace pace;
  private final BiFunction<String, Integer, List<Segment>> parting;
  private final Submit<S> submit;
  private final Semaphore window;
  private final AtomicInteger references = new AtomicInteger();
  private final ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor();

  /**
   * @param parting of words and a reference into segments
   */
  public SegmentSender(
      StandingLine<S> line,
      Pace pace,
      BiFunction<String, Integer, List<Segment>> parting,
      Submit<S> submit) {
    this.line = line;
    this.pace = pace;
    this.parting = parting;
    this.submit = submit;
    this.window = new Semaphore(pace.windowMax());
  }

  public boolean isOpen() {
    return line.isOpen();
  }

  @Override
  public SendResult send(ClearedContact cleared, OutboundText text, Start start) {
    if (cleared.channel() != Channel.SMS)
      throw new IllegalArgumentException(
          "This sends texts, and " + cleared.channel() + " was cleared");
    List<Segment> segments = parting.apply(text.words(), references.incrementAndGet());
    int places = Math.min(segments.size(), pace.windowMax());
    try {
      if (!window.tryAcquire(places, pace.connectTimeout().toMillis(), TimeUnit.MILLISECONDS))
        return new SendResult.NotTaken("the window is full", null);
    } catch (InterruptedException leaving) {
      Thread.currentThread().interrupt();
      return new SendResult.NotTaken("we are stopping", null);
    }
    try {
      return together(line.open(), text, segments, new Leave(start, segments.size()));
    } catch (IOException away) {
      return new SendResult.NotTaken("the line is not open", null);
    } catch (InterruptedException leaving) {
      Thread.currentThread().interrupt();
      return new SendResult.NotTaken("we are stopping", null);
    } finally {
      window.release(places);
    }
  }

  /** All segments are written under one leave, so that no stop falls between two of them. */
  private SendResult together(S open, OutboundText text, List<Segment> segments, Leave leave) {
    List<CompletableFuture<SendResult>> answers =
        segments.stream()
            .map(
                segment ->
                    CompletableFuture.supplyAsync(
                        () -> part(open, text, segment, leave.part()), writers))
            .toList();
    return Parts.asOne(answers.stream().map(CompletableFuture::join).toList());
  }

  private SendResult part(S open, OutboundText text, Segment segment, Leave.Part part) {
    try {
      part.begin();
      return submit.submit(open, text, segment, part);
    } catch (Leave.NotBegun stopped) {
      return new SendResult.NotBegun();
    } catch (Exception broken) {
      String why = broken.getClass().getSimpleName();
      return part.mayBeWritten() ? new SendResult.Unclear(why) : new SendResult.NotTaken(why, null);
    } finally {
      part.done();
    }
  }

  @Override
  public void close() {
    line.close();
    writers.close();
  }
}
