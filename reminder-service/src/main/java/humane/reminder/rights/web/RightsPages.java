package humane.reminder.rights.web;

import humane.kit.clock.BusinessTime;
import humane.reminder.contactpolicy.web.Reader;
import humane.reminder.lender.LenderFacts;
import humane.reminder.lender.store.KnownLender;
import humane.reminder.rights.Right;
import humane.reminder.wording.store.PageWords;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What anybody may count on, and what to say at home. Open to all and the same for all: the pages
 * do not show whether somebody is a customer.
 */
@Path("/rights")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@PermitAll
public class RightsPages {
  private final RightsOfPlaces rights;
  private final KnownLender lender;
  private final PageWords words;
  private final Clock clock;

  RightsPages(
      RightsOfPlaces rights, KnownLender lender, PageWords words, @BusinessTime Clock clock) {
    this.rights = rights;
    this.lender = lender;
    this.words = words;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "rights")
  static class Pages {
    static native TemplateInstance rights(
        Rights page, Reader reader, LenderFacts lender, String brand, Map<String, String> t);

    static native TemplateInstance atHome(
        Reader reader, LenderFacts lender, String brand, Map<String, String> t);
  }

  /**
   * One place's page.
   *
   * @param law what is law there; {@code beyond} what is kept to without being law
   * @param unknown whether a place was named that has not been put into words
   */
  public record Rights(
      LocalDate on, List<Place> places, List<Right> law, List<Right> beyond, boolean unknown) {}

  /** A place to choose. */
  public record Place(String id, String name, boolean chosen) {}

  @GET
  public TemplateInstance rights(
      @QueryParam("place") @Nullable List<String> asked,
      @QueryParam("lang") @Nullable String lang,
      @Context HttpHeaders headers,
      @Context UriInfo here) {
    Reader reader = Reader.of(lang, headers, here);
    List<String> named =
        asked == null ? List.of() : asked.stream().filter(place -> !place.isBlank()).toList();
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    List<Right> there = rights.in(named, today, reader.language());
    List<Right> beyond = new ArrayList<>(there.stream().filter(r -> !r.law()).toList());
    beyond.addAll(rights.everywhere(today, reader.language()));
    Rights page =
        new Rights(
            today,
            places(named, reader),
            there.stream().filter(Right::law).toList(),
            beyond,
            !named.isEmpty() && there.isEmpty());
    LenderFacts facts = lender.facts();
    return Pages.rights(
        page, reader, facts, facts.brand(reader.lang()), words.of(reader.language(), "rights"));
  }

  /** What to say, and what need not be said; to print or to show, without a word of an account. */
  @GET
  @Path("/at-home")
  public TemplateInstance atHome(
      @QueryParam("lang") @Nullable String lang,
      @Context HttpHeaders headers,
      @Context UriInfo here) {
    Reader reader = Reader.of(lang, headers, here);
    LenderFacts facts = lender.facts();
    return Pages.atHome(
        reader, facts, facts.brand(reader.lang()), words.of(reader.language(), "atHome"));
  }

  private List<Place> places(List<String> named, Reader reader) {
    Map<String, String> names = words.of(reader.language(), "rightsPlaces");
    return rights.known().stream()
        .map(id -> new Place(id, names.getOrDefault(id, id), named.contains(id)))
        .toList();
  }
}
