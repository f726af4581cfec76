package humane.reminder.carrier.smpp;

import humane.reminder.carrier.line.Leave;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** The way to the carrier. Whatever part of a text its thread has written, it lets a stop go on. */
final class LettingGo extends FilterOutputStream {
  LettingGo(OutputStream toTheCarrier) {
    super(toTheCarrier);
  }

  @Override
  public void write(byte[] octets, int from, int length) throws IOException {
    out.write(octets, from, length);
  }

  @Override
  public void flush() throws IOException {
    super.flush();
    if (Leave.OF_THIS_PART.isBound()) Leave.OF_THIS_PART.get().done();
  }
}
