package humane.reminder.ledger.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes an export: one JSON object a line, entries byte for byte as they were hashed. */
final class ExportLines {
  private static final ObjectWriter JSON = new ObjectMapper().writer();
  private static final int BUFFER_BYTES = 1 << 18;

  private final OutputStream out;

  ExportLines(OutputStream out) {
    this.out = new BufferedOutputStream(out, BUFFER_BYTES);
  }

  void object(Object line) throws IOException {
    entry(JSON.writeValueAsBytes(line));
  }

  void entry(byte[] line) throws IOException {
    out.write(line);
    out.write('\n');
  }

  void flush() throws IOException {
    out.flush();
  }
}
