package humane.reminder.ledger.rest;

import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import humane.reminder.ledger.store.LedgerPages;
import humane.reminder.ledger.store.LedgerPages.Line;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Every entry as a line, byte for byte as it was hashed. */
@Path("/ledger")
public class LedgerResource {
  private final LedgerPages pages;

  LedgerResource(LedgerPages pages) {
    this.pages = pages;
  }

  @GET
  @Produces("application/x-ndjson")
  @RolesAllowed(Roles.COMPLIANCE)
  @RunOnVirtualThread
  public StreamingOutput lines(@RestQuery @Nullable String from, @RestQuery @Nullable String to) {
    Instant first = instant("from", from);
    Instant end = instant("to", to);
    return out -> {
      long place = 0;
      for (List<Line> piece = pages.after(place, first, end);
          !piece.isEmpty();
          piece = pages.after(place, first, end)) {
        for (Line line : piece) {
          out.write(line.bytes());
          out.write('\n');
        }
        place = piece.getLast().place();
      }
    };
  }

  /** A plus sign in a query arrives as a space. */
  private static @Nullable Instant instant(String field, @Nullable String value) {
    if (value == null) return null;
    try {
      return OffsetDateTime.parse(value.replace(' ', '+')).toInstant();
    } catch (DateTimeException broken) {
      throw Problem.badInput(field, value, "must be an instant in ISO 8601 with offset");
    }
  }
}
