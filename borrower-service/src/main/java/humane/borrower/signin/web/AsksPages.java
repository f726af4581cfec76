package humane.borrower.signin.web;

import humane.borrower.changefeed.ChangeKind;
import humane.borrower.changefeed.Changes;
import humane.borrower.complaint.Complaint;
import humane.borrower.complaint.store.ComplaintKeeping;
import humane.borrower.complaint.store.ComplaintStore;
import humane.borrower.datarequest.DataRequest;
import humane.borrower.datarequest.DataRequestKind;
import humane.borrower.datarequest.store.DataRequestKeeping;
import humane.borrower.datarequest.store.DataRequestStore;
import humane.borrower.lawclock.ClockKind;
import humane.borrower.lawclock.ClockRow;
import humane.borrower.lawclock.LawClocks;
import humane.borrower.lender.Lender;
import humane.borrower.profile.store.BorrowerRow;
import humane.kit.clock.BusinessTime;
import humane.kit.feed.ChangeFeed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * Where a borrower complains, asks for what we hold, and sees by when each is answered. The words
 * of a complaint never travel: the change feed carries its identifier only.
 */
@Path("/me/asks")
@PermitAll
public class AsksPages {
  private static final String ADDRESS = "/me/asks";
  private static final int TEXT_LENGTH_MAX = 10_000;

  /** What may stand in the address after a form was taken in. */
  private static final List<String> SAID = List.of("asksComplained", "asksAsked", "asksAlready");

  private final Pages pages;
  private final Visit visit;
  private final ComplaintStore complaints;
  private final ComplaintKeeping complaining;
  private final DataRequestStore requests;
  private final DataRequestKeeping requesting;
  private final LawClocks law;
  private final Lender lender;
  private final ChangeFeed feed;
  private final Clock clock;
  private final String reminderUrl;

  AsksPages(
      Pages pages,
      Visit visit,
      ComplaintStore complaints,
      ComplaintKeeping complaining,
      DataRequestStore requests,
      DataRequestKeeping requesting,
      LawClocks law,
      Lender lender,
      ChangeFeed feed,
      @BusinessTime Clock clock,
      @ConfigProperty(name = "humane.reminder-service.public-url") String reminderUrl) {
    this.pages = pages;
    this.visit = visit;
    this.complaints = complaints;
    this.complaining = complaining;
    this.requests = requests;
    this.requesting = requesting;
    this.law = law;
    this.lender = lender;
    this.feed = feed;
    this.clock = clock;
    this.reminderUrl = reminderUrl;
  }

  @GET
  @RunOnVirtualThread
  public Response show(@RestQuery @Nullable String said) {
    return pages
        .signInFirst(false, ADDRESS)
        .orElseGet(() -> page(200, null, said != null && SAID.contains(said) ? said : null));
  }

  @POST
  @Path("/complaint")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RunOnVirtualThread
  @Transactional
  public Response complain(@RestForm @Nullable String text) {
    Optional<Response> first = pages.signInFirst(false, ADDRESS);
    if (first.isPresent()) return first.get();
    if (text == null || text.isBlank() || text.length() > TEXT_LENGTH_MAX)
      return page(400, "asksComplainEmpty", null);
    BorrowerRow borrower = visit.signedIn().orElseThrow().borrower();
    complaining.receive(borrower, text, "PAGE", clock.instant(), zoneOf(borrower));
    return said("asksComplained");
  }

  /** What was asked for before, and is not due yet, is not asked for twice. */
  @POST
  @Path("/data")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RunOnVirtualThread
  @Transactional
  public Response askForData(@RestForm @Nullable String kind) {
    Optional<Response> first = pages.signInFirst(true, ADDRESS);
    if (first.isPresent()) return first.get();
    Optional<DataRequestKind> wanted =
        Arrays.stream(DataRequestKind.values()).filter(one -> one.name().equals(kind)).findFirst();
    if (wanted.isEmpty()) return page(400, "asksDataWhich", null);
    BorrowerRow borrower = visit.signedIn().orElseThrow().borrower();
    if (requests.of(borrower.id()).stream()
        .anyMatch(
            old ->
                old.isOpen()
                    && old.kind() == wanted.get()
                    && !old.dueOn().isBefore(today(borrower)))) return said("asksAlready");
    DataRequestKeeping.Received request = requesting.receive(borrower, wanted.get());
    tell(
        ChangeKind.DATA_REQUEST_MADE,
        borrower,
        Map.of(
            "requestId", request.id(),
            "requestKind", wanted.get().name(),
            "dueOn", request.due().dueOn().toString()));
    return said("asksAsked");
  }

  private void tell(ChangeKind kind, BorrowerRow borrower, Map<String, Object> more) {
    feed.append(List.of(Changes.ofBorrower(kind, borrower.id(), more)));
  }

  /** Asking again for the page that follows a form sends nothing twice. */
  private static Response said(String key) {
    return Response.seeOther(URI.create(ADDRESS + "?said=" + key)).build();
  }

  private Response page(int status, @Nullable String wrongKey, @Nullable String saidKey) {
    BorrowerRow borrower = visit.signedIn().orElseThrow().borrower();
    boolean chinese = visit.language().equals(Words.CHINESE);
    List<String> countries =
        borrower.jurisdictions().stream().map(name -> name.substring(0, 2)).toList();
    Map<String, Object> data = new HashMap<>();
    data.put("complaints", complaints.of(borrower.id()).stream().map(this::view).toList());
    data.put("requests", requests.of(borrower.id()).stream().map(this::view).toList());
    data.put(
        "kinds",
        Arrays.stream(DataRequestKind.values()).map(kind -> kindView(kind.name())).toList());
    data.put(
        "days",
        Stream.of(ClockKind.COMPLAINT, ClockKind.DATA_REQUEST, ClockKind.CREDIT_BUREAU_DISPUTE)
            .flatMap(kind -> law.applying(borrower.jurisdictions(), kind, today(borrower)).stream())
            .map((ClockRow row) -> chinese ? row.textZh() : row.text())
            .distinct()
            .toList());
    data.put(
        "elsewhere",
        lender.complaintAddresses().stream()
            .filter(address -> countries.contains(address.country()))
            .toList());
    data.put("copyUrl", reminderUrl + "/messages/copy");
    data.put("wrong", wrongKey == null ? null : pages.word(wrongKey));
    data.put("said", saidKey == null ? null : pages.word(saidKey));
    return pages.page(status, "asks", "asksTitle", data);
  }

  private AskView view(Complaint complaint) {
    return new AskView(
        complaint.id(),
        complaint.text(),
        day(complaint.receivedAt()),
        complaint.nextDue().map(date -> Days.of(date.dueOn(), visit.language())).orElse(""),
        pages.word("state" + complaint.state()),
        complaint.answer());
  }

  private AskView view(DataRequest request) {
    return new AskView(
        request.id(),
        pages.word("asks" + request.kind()),
        day(request.receivedAt()),
        request.isOpen() ? Days.of(request.dueOn(), visit.language()) : "",
        request.outcome() == null ? null : pages.word("outcome" + request.outcome()),
        request.answer());
  }

  private KindView kindView(String kind) {
    return new KindView(kind, pages.word("asks" + kind));
  }

  private String day(Instant at) {
    return Days.of(at, visit.signedIn().orElseThrow().borrower().timeZone(), visit.language());
  }

  private LocalDate today(BorrowerRow borrower) {
    return LocalDate.ofInstant(clock.instant(), zoneOf(borrower));
  }

  private static ZoneId zoneOf(BorrowerRow borrower) {
    return borrower.timeZone() == null ? ZoneOffset.UTC : ZoneId.of(borrower.timeZone());
  }
}
