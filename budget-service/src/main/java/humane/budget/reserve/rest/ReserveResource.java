package humane.budget.reserve.rest;

import humane.budget.form.FieldChecks;
import humane.budget.reserve.ReservePlan;
import humane.budget.reserve.Reserves;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Open to anyone, whoever they are: it asks for no name and keeps nothing. */
@Path("/reserves/preview")
@PermitAll
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ReserveResource {

  @POST
  @Operation(summary = "What to put aside each pay day for costs that are coming")
  public ReservePlan preview(ReserveForm form) {
    var question = FieldChecks.given(form).read();
    return Reserves.plan(question, wholeUnitMinor(form.currency()));
  }

  /** Minor units in one unit: 100 in most currencies, 1 in yen, 1000 in dinars. */
  public static long wholeUnitMinor(String currency) {
    int digits = Math.max(0, Currency.getInstance(currency).getDefaultFractionDigits());
    return Math.round(Math.pow(10, digits));
  }
}
