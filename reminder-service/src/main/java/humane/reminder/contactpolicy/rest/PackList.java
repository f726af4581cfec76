package humane.reminder.contactpolicy.rest;

import humane.kit.identity.Roles;
import humane.reminder.contactpolicy.Pack;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.packs.Packs;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /contact-policy/packs}: every rule the gate knows, with its source, its dates and its
 * numbers.
 */
@Path("/contact-policy/packs")
public class PackList {
  private final Packs packs;

  @Inject
  PackList(Packs packs) {
    this.packs = packs;
  }

  /** The one page of the list. */
  record Page(List<PackView> items) {}

  record PackView(String id, LocalDate completeFrom, List<RowView> rows) {}

  /** One dated row; {@code until} is the first day on which it is no longer in force. */
  record RowView(
      String id,
      String source,
      String certainty,
      boolean houseNumber,
      LocalDate from,
      @Nullable LocalDate until,
      Map<String, Integer> numbers,
      Map<String, LocalTime> times,
      String text) {}

  @GET
  @RunOnVirtualThread
  @RolesAllowed({Roles.AGENT, Roles.COMPLIANCE, Roles.ADMIN, Roles.SERVICE})
  @Produces(MediaType.APPLICATION_JSON)
  public Page packs() {
    return new Page(packs.all().stream().map(PackList::view).toList());
  }

  private static PackView view(Pack pack) {
    List<RowView> rows =
        pack.rows().values().stream()
            .flatMap(Collection::stream)
            .sorted(Comparator.comparing(Row::id).thenComparing(Row::from))
            .map(PackList::view)
            .toList();
    return new PackView(pack.id(), pack.completeFrom(), rows);
  }

  private static RowView view(Row row) {
    return new RowView(
        row.id(),
        row.citedSource(),
        row.certainty(),
        row.isHouseNumber(),
        row.from(),
        row.until(),
        row.numbers(),
        row.times(),
        row.text());
  }
}
