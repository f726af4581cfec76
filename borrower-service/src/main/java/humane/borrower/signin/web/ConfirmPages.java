package humane.borrower.signin.web;

import humane.borrower.contactpoint.ContactPoint;
import humane.borrower.contactpoint.store.ContactPointStore;
import humane.borrower.signin.store.OneTimeCodes;
import humane.borrower.signin.store.Pins;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The second step: the PIN, or a fresh code to an own number. */
@Path("/me/confirm")
@PermitAll
public class ConfirmPages {
  private final Pages pages;
  private final Visit visit;
  private final Pins pins;
  private final OneTimeCodes codes;
  private final ContactPointStore numbers;
  private final ReturnAddresses returns;
  private final PlaceLimit limit;

  ConfirmPages(
      Pages pages,
      Visit visit,
      Pins pins,
      OneTimeCodes codes,
      ContactPointStore numbers,
      ReturnAddresses returns,
      PlaceLimit limit) {
    this.pages = pages;
    this.visit = visit;
    this.pins = pins;
    this.codes = codes;
    this.numbers = numbers;
    this.returns = returns;
    this.limit = limit;
  }

  @GET
  @RunOnVirtualThread
  public Response show(@RestQuery("return") @Nullable String returnTo) {
    String back = returns.orHome(returnTo);
    Optional<Response> first = pages.signInFirst(false, back);
    if (first.isPresent()) return first.get();
    if (visit.signedIn().orElseThrow().confirmed()) return pages.to(back);
    return form(200, back, false, null, null);
  }

  @POST
  @Path("/code")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RunOnVirtualThread
  public Response sendCode(
      @RestForm @Nullable String number, @RestForm("return") @Nullable String returnTo) {
    String back = returns.orHome(returnTo);
    Optional<Response> first = pages.signInFirst(false, back);
    if (first.isPresent()) return first.get();
    limit.count();
    Optional<ContactPoint> chosen =
        usable().stream().filter(point -> point.id().equals(number)).findFirst();
    boolean sent = chosen.isPresent() && codes.send(chosen.get(), OneTimeCodes.Purpose.CONFIRM);
    return sent
        ? form(200, back, true, null, "confirmCodeSent")
        : form(429, back, true, "confirmTooMany", null);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RunOnVirtualThread
  public Response confirm(
      @RestForm @Nullable String pin,
      @RestForm @Nullable String code,
      @RestForm("return") @Nullable String returnTo) {
    String back = returns.orHome(returnTo);
    Optional<Response> first = pages.signInFirst(false, back);
    if (first.isPresent()) return first.get();
    limit.count();
    String borrowerId = visit.signedIn().orElseThrow().borrower().id();
    boolean byCode = code != null && !code.isBlank();
    boolean right =
        code != null && byCode
            ? codes.use(borrowerId, OneTimeCodes.Purpose.CONFIRM, code).isPresent()
            : pin != null && pins.isRight(borrowerId, pin);
    if (!right) return form(403, back, byCode, "confirmWrong", null);
    Confirmation way = byCode ? Confirmation.CODE : Confirmation.PIN;
    return Response.seeOther(URI.create(back))
        .cookie(visit.session(borrowerId, Optional.of(way)))
        .build();
  }

  private List<ContactPoint> usable() {
    return numbers.of(List.of(visit.signedIn().orElseThrow().borrower().id())).stream()
        .filter(point -> point.ownership().isUsable())
        .toList();
  }

  private Response form(
      int status,
      String back,
      boolean codeSent,
      @Nullable String wrongKey,
      @Nullable String saidKey) {
    Map<String, Object> data = new HashMap<>();
    data.put("returnTo", back);
    data.put("codeSent", codeSent);
    data.put("pinChosen", pins.isChosen(visit.signedIn().orElseThrow().borrower().id()));
    data.put(
        "numbers", usable().stream().map(point -> new NumberView(point, pages.words())).toList());
    data.put("wrong", wrongKey == null ? null : pages.words().get(wrongKey));
    data.put("said", saidKey == null ? null : pages.words().get(saidKey));
    return pages.page(status, "confirm", "confirmTitle", data);
  }
}
