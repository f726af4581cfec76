package humane.borrower.signin.web;

import humane.borrower.contactpoint.ContactPoint;
import humane.borrower.contactpoint.ReadNumber;
import humane.borrower.contactpoint.StatedBy;
import humane.borrower.contactpoint.phone.DialledNumbers;
import humane.borrower.contactpoint.store.ContactPointStore;
import humane.borrower.contactpoint.store.NumberKeeping;
import humane.borrower.signin.store.OneTimeCodes;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The borrower's own numbers: shown, proved with a code, added and removed. */
@Path("/me/numbers")
@PermitAll
public class NumberPages {
  private static final String ADDRESS = "/me/numbers";
  private static final int NUMBERS_MAX = 5;

  private final Pages pages;
  private final Visit visit;
  private final ContactPointStore numbers;
  private final NumberKeeping keeping;
  private final InForce inForce;
  private final DialledNumbers dialled;
  private final OneTimeCodes codes;
  private final PlaceLimit limit;

  NumberPages(
      Pages pages,
      Visit visit,
      ContactPointStore numbers,
      NumberKeeping keeping,
      InForce inForce,
      DialledNumbers dialled,
      OneTimeCodes codes,
      PlaceLimit limit) {
    this.pages = pages;
    this.visit = visit;
    this.numbers = numbers;
    this.keeping = keeping;
    this.inForce = inForce;
    this.dialled = dialled;
    this.codes = codes;
    this.limit = limit;
  }

  @GET
  @RunOnVirtualThread
  public Response show() {
    return pages.signInFirst(true, ADDRESS).orElseGet(() -> list(200, null, null));
  }

  /**
   * A new number is kept as unknown and used for nothing but the code, until the code comes back.
   */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RunOnVirtualThread
  public Response add(@RestForm @Nullable String number) {
    Optional<Response> first = pages.signInFirst(true, ADDRESS);
    if (first.isPresent()) return first.get();
    limit.count();
    List<ReadNumber.Understood> meant = number == null ? List.of() : dialled.meaningsOf(number);
    if (meant.size() != 1 || own().size() >= NUMBERS_MAX)
      return list(400, "numberNotUnderstood", null);
    return sendCode(
        keeping.add(
            borrowerId(),
            meant.getFirst(),
            new NumberKeeping.Attestation(StatedBy.BORROWER, null, null, null)));
  }

  @POST
  @Path("/{id}/code")
  @RunOnVirtualThread
  public Response code(String id) {
    Optional<Response> first = pages.signInFirst(true, ADDRESS);
    if (first.isPresent()) return first.get();
    limit.count();
    return own(id).map(this::sendCode).orElseGet(() -> list(404, null, null));
  }

  @POST
  @Path("/proof")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RunOnVirtualThread
  public Response prove(@RestForm @Nullable String code) {
    Optional<Response> first = pages.signInFirst(true, ADDRESS);
    if (first.isPresent()) return first.get();
    limit.count();
    Optional<ContactPoint> proved =
        codes
            .use(borrowerId(), OneTimeCodes.Purpose.PROVE_NUMBER, code == null ? "" : code)
            .flatMap(this::own);
    if (proved.isEmpty()) return codeForm(403, "numberCodeWrong");
    keeping.proved(proved.get());
    return pages.to(ADDRESS);
  }

  @POST
  @Path("/{id}/details")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RunOnVirtualThread
  public Response details(String id, @RestForm boolean wanted) {
    Optional<Response> first = pages.signInFirst(true, ADDRESS);
    if (first.isPresent()) return first.get();
    own(id)
        .filter(point -> point.ownership().isUsable() || !wanted)
        .ifPresent(point -> keeping.detailsByText(point, wanted));
    return afterChange();
  }

  @POST
  @Path("/{id}/removal")
  @RunOnVirtualThread
  public Response remove(String id) {
    Optional<Response> first = pages.signInFirst(true, ADDRESS);
    if (first.isPresent()) return first.get();
    own(id).ifPresent(keeping::remove);
    return afterChange();
  }

  /** The list as it is now; with a word where the change is not yet in force everywhere. */
  private Response afterChange() {
    return inForce.atTheSender() ? pages.to(ADDRESS) : list(200, null, "noted");
  }

  private Response sendCode(ContactPoint number) {
    return codes.send(number, OneTimeCodes.Purpose.PROVE_NUMBER)
        ? codeForm(200, null)
        : list(429, "confirmTooMany", null);
  }

  private String borrowerId() {
    return visit.signedIn().orElseThrow().borrower().id();
  }

  private List<ContactPoint> own() {
    return numbers.of(List.of(borrowerId()));
  }

  private Optional<ContactPoint> own(String id) {
    return own().stream().filter(point -> point.id().equals(id)).findFirst();
  }

  private Response codeForm(int status, @Nullable String wrongKey) {
    return pages.page(
        status,
        "code",
        "numberCodeTitle",
        wrongKey == null ? Map.of() : Map.of("wrong", pages.words().get(wrongKey)));
  }

  private Response list(int status, @Nullable String wrongKey, @Nullable String saidKey) {
    Map<String, Object> data = new HashMap<>();
    data.put("numbers", own().stream().map(point -> new NumberView(point, pages.words())).toList());
    data.put("wrong", wrongKey == null ? null : pages.words().get(wrongKey));
    data.put("said", saidKey == null ? null : pages.words().get(saidKey));
    return pages.page(status, "numbers", "numbersTitle", data);
  }
}
