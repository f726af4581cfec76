package humane.reminder.complaint.web;

import humane.kit.clock.SystemTime;
import humane.kit.paper.PdfPress;
import humane.reminder.borrowerclient.rest.Borrowers;
import humane.reminder.complaint.Reference;
import humane.reminder.complaint.store.PublicComplaints;
import humane.reminder.complaint.store.PublicComplaints.Known;
import humane.reminder.contactpolicy.web.Reader;
import humane.reminder.genuine.CheckCode;
import humane.reminder.genuine.rest.Places;
import humane.reminder.genuine.store.FraudSightings;
import humane.reminder.genuine.store.Genuine;
import humane.reminder.lender.LenderFacts;
import humane.reminder.lender.store.KnownLender;
import humane.reminder.rights.web.RightsOfPlaces;
import humane.reminder.wording.WrittenLanguage;
import humane.reminder.wording.store.PageWords;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * {@code /complaint}: anybody may complain, without signing in and without saying who they are. The
 * reference that the page gives is all that opens the answer; we write to nobody about it.
 */
@Path("/complaint")
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
@PermitAll
public class ComplaintPages {
  private static final Logger LOG = Logger.getLogger(ComplaintPages.class);
  private static final int TOO_MANY_REQUESTS = 429;
  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

  private final PublicComplaints complaints;
  private final Borrowers borrowers;
  private final Genuine genuine;
  private final FraudSightings sightings;
  private final Places places;
  private final RightsOfPlaces rights;
  private final Elsewhere elsewhere;
  private final KnownLender lender;
  private final PageWords words;
  private final PdfPress press;
  private final ZoneId teamZone;
  private final Duration daysKnownWithin;
  private final Clock system;

  ComplaintPages(
      PublicComplaints complaints,
      Borrowers borrowers,
      Genuine genuine,
      FraudSightings sightings,
      Places places,
      RightsOfPlaces rights,
      Elsewhere elsewhere,
      KnownLender lender,
      PageWords words,
      PdfPress press,
      @ConfigProperty(name = "humane.team.time-zone", defaultValue = "Asia/Shanghai")
          ZoneId teamZone,
      @ConfigProperty(name = "humane.complaints.days-known-within", defaultValue = "2S")
          Duration daysKnownWithin,
      @SystemTime Clock system) {
    this.complaints = complaints;
    this.borrowers = borrowers;
    this.genuine = genuine;
    this.sightings = sightings;
    this.places = places;
    this.rights = rights;
    this.elsewhere = elsewhere;
    this.lender = lender;
    this.words = words;
    this.press = press;
    this.teamZone = teamZone;
    this.daysKnownWithin = daysKnownWithin;
    this.system = system;
  }

  /** A place to choose. */
  public record Place(String id, String name, boolean chosen) {}

  @CheckedTemplate(basePath = "complaint")
  static class Pages {
    static native TemplateInstance form(
        Page page, Typed typed, List<Place> places, Map<String, String> wrong);

    static native TemplateInstance standing(
        Page page, Reference reference, Standing standing, boolean fresh);

    static native TemplateInstance unknown(Page page);

    static native TemplateInstance letter(Page page, Standing standing);
  }

  /**
   * What every one of the pages is shown with.
   *
   * @param letter the words of the letter of apology
   */
  public record Page(
      Reader reader,
      LenderFacts lender,
      String brand,
      Map<String, String> t,
      Map<String, String> letter,
      List<Elsewhere.Authority> elsewhere) {}

  @GET
  public TemplateInstance form(
      @QueryParam("place") @DefaultValue("") String place,
      @QueryParam("code") @DefaultValue("") String code,
      @QueryParam("lang") @Nullable String lang,
      @Context HttpHeaders headers,
      @Context UriInfo here) {
    return form(Reader.of(lang, headers, here), Typed.nothing(place, code), Map.of());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response complain(
      @BeanParam FormFields fields,
      @QueryParam("lang") @Nullable String lang,
      @Context HttpHeaders headers,
      @Context UriInfo here,
      @Context HttpServerRequest request) {
    Reader reader = Reader.of(lang, headers, here);
    Typed typed = fields.typed();
    Map<String, String> wrong = typed.faults(reader.language());
    if (!wrong.isEmpty())
      return Response.status(Response.Status.BAD_REQUEST)
          .entity(form(reader, typed, wrong))
          .build();
    Optional<Duration> wait = places.countComplaint(request);
    if (wait.isPresent())
      return Response.status(TOO_MANY_REQUESTS)
          .header(HttpHeaders.RETRY_AFTER, wait.get().toSeconds())
          .entity(form(reader, typed, Map.of("form", "tooMany")))
          .build();
    CheckCode.typed(typed.code())
        .filter(code -> genuine.find(code).isEmpty())
        .ifPresent(notOurs -> sightings.add(notOurs, Places.of(request)));
    String place = rights.known().contains(typed.place()) ? typed.place() : "";
    Reference reference = complaints.receive(typed.said(place, reader.language()));
    untilItsDaysAreKnown(reference);
    return Response.seeOther(
            URI.create("/complaint/" + reference.written() + "?fresh=true&lang=" + reader.lang()))
        .build();
  }

  /**
   * As a rule borrower-service has it within a moment, and the next page can name its days; while
   * that is away the page says so later.
   */
  private void untilItsDaysAreKnown(Reference reference) {
    Instant latest = system.instant().plus(daysKnownWithin);
    while (system.instant().isBefore(latest) && !complaints.isHandedOver(reference))
      LockSupport.parkNanos(LOOK_AGAIN.toNanos());
  }

  /** Where it stands, and the answer once there is one. */
  @GET
  @Path("/{reference}")
  public Response standing(
      @PathParam("reference") String typed,
      @QueryParam("fresh") @DefaultValue("false") boolean fresh,
      @QueryParam("lang") @Nullable String lang,
      @Context HttpHeaders headers,
      @Context UriInfo here,
      @Context HttpServerRequest request) {
    places.countLookUp(request);
    Reader reader = Reader.of(lang, headers, here);
    Optional<Reference> reference = Reference.typed(typed);
    Optional<Known> known = reference.flatMap(complaints::find);
    if (known.isEmpty())
      return Response.status(Response.Status.NOT_FOUND)
          .entity(Pages.unknown(page(reader, "")))
          .build();
    return Response.ok(
            Pages.standing(
                page(reader, known.get().place()),
                reference.orElseThrow(),
                standing(known.get(), reader.language()),
                fresh))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** The answer as a letter, to print or to show; with an apology where somebody was troubled. */
  @GET
  @Path("/{reference}/letter.pdf")
  @Produces("application/pdf")
  public Response letter(
      @PathParam("reference") String typed,
      @QueryParam("lang") @Nullable String lang,
      @Context HttpHeaders headers,
      @Context UriInfo here,
      @Context HttpServerRequest request) {
    places.countLookUp(request);
    Reader reader = Reader.of(lang, headers, here);
    Optional<Known> known = Reference.typed(typed).flatMap(complaints::find);
    Optional<Standing> standing = known.map(one -> standing(one, reader.language()));
    if (known.isEmpty() || standing.filter(one -> !one.answer().isEmpty()).isEmpty())
      return Response.status(Response.Status.NOT_FOUND).build();
    String html = Pages.letter(page(reader, known.get().place()), standing.orElseThrow()).render();
    return Response.ok(press.print(html))
        .header("Content-Disposition", "inline; filename=\"answer.pdf\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /**
   * As far as it can be seen just now; what was received stays received while a service is away.
   */
  private Standing standing(Known known, WrittenLanguage language) {
    String id = known.complaintId();
    if (id == null) return Standing.waiting(known.receivedAt(), teamZone, language);
    try {
      return Standing.of(borrowers.complaint(id), teamZone, language);
    } catch (RuntimeException away) {
      LOG.infof("A complaint is shown without its answer: %s", away.getClass().getSimpleName());
      return Standing.waiting(known.receivedAt(), teamZone, language);
    }
  }

  private TemplateInstance form(Reader reader, Typed typed, Map<String, String> wrong) {
    Page page = page(reader, "");
    Map<String, String> names = words.of(reader.language(), "rightsPlaces");
    List<Place> known =
        rights.known().stream()
            .map(id -> new Place(id, names.getOrDefault(id, id), id.equals(typed.place())))
            .toList();
    Map<String, String> said = new HashMap<>();
    wrong.forEach((field, key) -> said.put(field, Objects.requireNonNull(page.t().get(key), key)));
    return Pages.form(page, typed, known, said);
  }

  private Page page(Reader reader, String place) {
    LenderFacts facts = lender.facts();
    return new Page(
        reader,
        facts,
        facts.brand(reader.lang()),
        words.of(reader.language(), "complaint"),
        words.of(reader.language(), "notMe"),
        elsewhere.of(place, reader.language()));
  }
}
