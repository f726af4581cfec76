package humane.borrower.signin.web;

import humane.borrower.signin.PinVerdict;
import humane.borrower.signin.store.Pins;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * The first PIN is chosen right after the fact was given; another one only by who has confirmed to
 * be the borrower.
 */
@Path("/me/pin")
@PermitAll
public class PinPages {
  private final Pages pages;
  private final Visit visit;
  private final Pins pins;
  private final ReturnAddresses returns;

  PinPages(Pages pages, Visit visit, Pins pins, ReturnAddresses returns) {
    this.pages = pages;
    this.visit = visit;
    this.pins = pins;
    this.returns = returns;
  }

  static String address(String returnTo) {
    return UriBuilder.fromPath("/me/pin").queryParam("return", "{r}").build(returnTo).toString();
  }

  @GET
  @RunOnVirtualThread
  public Response show(@RestQuery("return") @Nullable String returnTo) {
    String back = returns.orHome(returnTo);
    return mayNotYet().orElseGet(() -> form(200, back, null));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RunOnVirtualThread
  public Response choose(
      @RestForm @Nullable String pin,
      @RestForm @Nullable String again,
      @RestForm("return") @Nullable String returnTo) {
    Optional<Response> first = mayNotYet();
    if (first.isPresent()) return first.get();
    String back = returns.orHome(returnTo);
    if (pin == null || !pin.equals(again)) return form(400, back, "pinDiffers");
    String borrowerId = visit.signedIn().orElseThrow().borrower().id();
    PinVerdict verdict = pins.choose(borrowerId, pin);
    if (verdict != PinVerdict.GOOD) return form(400, back, "pin" + verdict);
    return Response.seeOther(URI.create(back))
        .cookie(visit.session(borrowerId, Optional.of(Confirmation.PIN)))
        .build();
  }

  private Optional<Response> mayNotYet() {
    boolean chosen =
        visit.signedIn().map(visitor -> pins.isChosen(visitor.borrower().id())).orElse(false);
    return pages.signInFirst(chosen, "/me/pin");
  }

  private Response form(int status, String back, @Nullable String wrongKey) {
    Map<String, Object> data = new HashMap<>();
    data.put("returnTo", back);
    data.put("laterUrl", back);
    data.put("wrong", wrongKey == null ? null : pages.words().get(wrongKey));
    return pages.page(status, "pin", "pinTitle", data);
  }
}
