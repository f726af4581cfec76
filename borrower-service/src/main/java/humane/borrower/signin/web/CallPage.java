package humane.borrower.signin.web;

import humane.borrower.callback.CallWindow;
import humane.borrower.changefeed.ChangeKind;
import humane.borrower.changefeed.Changes;
import humane.borrower.profile.store.BorrowerRow;
import humane.kit.clock.BusinessTime;
import humane.kit.feed.ChangeFeed;
import io.quarkus.qute.TemplateData;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Where a borrower asks a person of the team to ring, at an hour of their own. */
@Path("/me/call")
@PermitAll
@RunOnVirtualThread
public class CallPage {
  private static final String ADDRESS = "/me/call";
  private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

  private final Pages pages;
  private final Visit visit;
  private final ChangeFeed feed;
  private final Clock clock;

  CallPage(Pages pages, Visit visit, ChangeFeed feed, @BusinessTime Clock clock) {
    this.pages = pages;
    this.visit = visit;
    this.feed = feed;
    this.clock = clock;
  }

  /** A window to choose. */
  @TemplateData
  public record WindowView(String value, String day, String hours) {}

  @GET
  public Response show() {
    return pages.signInFirst(false, ADDRESS).orElseGet(() -> page(200, null, null));
  }

  /** Whoever sees the wish rings only after the gate has been asked once more. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Transactional
  public Response ask(@RestForm @Nullable String window) {
    Optional<Response> first = pages.signInFirst(false, ADDRESS);
    if (first.isPresent()) return first.get();
    Optional<CallWindow> chosen =
        windows().stream().filter(one -> value(one).equals(window)).findFirst();
    if (chosen.isEmpty()) return page(400, "callWhich", null);
    feed.append(
        List.of(
            Changes.ofBorrower(
                ChangeKind.CALL_BACK_WANTED,
                borrower().id(),
                Map.of(
                    "from", chosen.get().from().toOffsetDateTime().toString(),
                    "until", chosen.get().until().toOffsetDateTime().toString()))));
    return page(
        200,
        null,
        pages.word("callNoted").replace("{when}", day(chosen.get()) + " " + hours(chosen.get())));
  }

  private Response page(int status, @Nullable String wrongKey, @Nullable String said) {
    Map<String, Object> data = new HashMap<>();
    data.put(
        "windows",
        windows().stream().map(one -> new WindowView(value(one), day(one), hours(one))).toList());
    data.put("wrong", wrongKey == null ? null : pages.word(wrongKey));
    data.put("said", said);
    return pages.page(status, "call", "callTitle", data);
  }

  private List<CallWindow> windows() {
    String zone = borrower().timeZone();
    return CallWindow.after(
        clock.instant().atZone(zone == null ? ZoneOffset.UTC : ZoneId.of(zone)));
  }

  private static String value(CallWindow window) {
    return window.from().toOffsetDateTime().toString();
  }

  private String day(CallWindow window) {
    return Days.of(window.from().toLocalDate(), visit.language());
  }

  private static String hours(CallWindow window) {
    return HOUR.format(window.from()) + "–" + HOUR.format(window.until());
  }

  private BorrowerRow borrower() {
    return visit.signedIn().orElseThrow().borrower();
  }
}
