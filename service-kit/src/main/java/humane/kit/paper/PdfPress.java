package humane.kit.paper;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;

/** Prints a page of our own making; it reads nothing from anywhere. */
@ApplicationScoped
public class PdfPress {
  private static final String FONT = "/fonts/NotoSansSC-Regular.ttf";

  /** The page as PDF, A4 as its stylesheet says. */
  public byte[] print(String html) {
    // It would tell of each stylesheet it reads.
    XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    ByteArrayOutputStream paper = new ByteArrayOutputStream();
    try {
      new PdfRendererBuilder()
          .useFont(() -> PdfPress.class.getResourceAsStream(FONT), "Noto Sans SC")
          .withHtmlContent(html, null)
          .toStream(paper)
          .run();
    } catch (IOException broken) {
      throw new UncheckedIOException("A page cannot be printed", broken);
    }
    return paper.toByteArray();
  }
}
