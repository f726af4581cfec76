package humane.borrower.signin.web;

import humane.borrower.account.store.AccountStore;
import humane.borrower.contactpoint.ReadNumber;
import humane.borrower.contactpoint.phone.DialledNumbers;
import humane.borrower.signin.FactCheck;
import humane.borrower.signin.SignInFact;
import humane.borrower.signin.store.AskedLinks;
import humane.borrower.signin.store.Pins;
import humane.borrower.signin.store.SignInLinks;
import humane.kit.clock.BusinessTime;
import humane.kit.clock.SystemTime;
import humane.kit.crypto.NumberTokens;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** A link is asked for, looked at, and opened with a fact. */
@Path("/me")
@PermitAll
public class SignInPages {
  private static final int MONTHS_SHOWN = 24;

  private final Pages pages;
  private final Visit visit;
  private final DialledNumbers dialled;
  private final NumberTokens tokens;
  private final AskedLinks asked;
  private final SignInLinks links;
  private final Pins pins;
  private final AccountStore accounts;
  private final ReturnAddresses returns;
  private final PlaceLimit limit;
  private final Clock clock;
  private final Clock systemClock;

  SignInPages(
      Pages pages,
      Visit visit,
      DialledNumbers dialled,
      NumberTokens tokens,
      AskedLinks asked,
      SignInLinks links,
      Pins pins,
      AccountStore accounts,
      ReturnAddresses returns,
      PlaceLimit limit,
      @BusinessTime Clock clock,
      @SystemTime Clock systemClock) {
    this.pages = pages;
    this.visit = visit;
    this.dialled = dialled;
    this.tokens = tokens;
    this.asked = asked;
    this.links = links;
    this.pins = pins;
    this.accounts = accounts;
    this.returns = returns;
    this.limit = limit;
    this.clock = clock;
    this.systemClock = systemClock;
  }

  /** The same answer for every number. */
  @POST
  @Path("/links")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RunOnVirtualThread
  public Response ask(
      @RestForm @Nullable String number, @RestForm("return") @Nullable String returnTo) {
    limit.count();
    List<ReadNumber.Understood> meant = number == null ? List.of() : dialled.meaningsOf(number);
    String back = returns.orHome(returnTo);
    if (meant.isEmpty())
      return pages.page(
          400,
          "ask",
          "askTitle",
          Map.of("returnTo", back, "wrong", pages.words().get("numberNotUnderstood")));
    AskedLinks.Asked answer =
        asked.ask(
            meant.stream().map(understood -> tokens.of(understood.e164())).toList(),
            back.equals(ReturnAddresses.HOME) ? null : back);
    return switch (answer) {
      case AskedLinks.Asked.Noted() -> pages.page("asked", "askedTitle", Map.of());
      case AskedLinks.Asked.TooOften(Instant next) -> tooOften(next);
    };
  }

  private Response tooOften(Instant next) {
    long minutes = Duration.between(systemClock.instant(), next).toMinutes() + 1;
    boolean hours = minutes > Duration.ofHours(1).toMinutes();
    long wait = hours ? Duration.ofMinutes(minutes + 59).toHours() : minutes;
    return pages.page(
        429,
        "later",
        "laterTitle",
        Map.of(
            "when",
            pages.word(hours ? "laterHours" : "laterMinutes").replace("{n}", Long.toString(wait))));
  }

  /** Looking changes nothing: links are opened by previews and scanners too. */
  @GET
  @Path("/in/{token}")
  @RunOnVirtualThread
  public Response look(String token) {
    return links.look(token).map(link -> form(token, link, null)).orElseGet(this::gone);
  }

  @POST
  @Path("/in/{token}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RunOnVirtualThread
  public Response open(
      String token,
      @RestForm @Nullable String contract,
      @RestForm @Nullable String month,
      @RestForm @Nullable String amount,
      @RestForm @Nullable String pin) {
    limit.count();
    Optional<SignInLinks.Link> found = links.look(token);
    if (found.isEmpty()) return gone();
    SignInLinks.Link link = found.get();
    boolean withPin = pin != null && !pin.isBlank();
    Optional<SignInFact> fact = factOf(contract, month, amount);
    if (!withPin && fact.isEmpty()) return form(token, link, "inNothing");
    if (!links.takeTry(token)) return gone();
    boolean right =
        pin != null && withPin
            ? pins.isRight(link.borrowerId(), pin)
            : FactCheck.holds(fact.get(), accounts.of(List.of(link.borrowerId())));
    if (!right)
      return links.look(token).map(still -> form(token, still, "inWrong")).orElseGet(this::gone);
    links.opened(token);
    String back = returns.orHome(link.returnTo());
    String next = withPin || pins.isChosen(link.borrowerId()) ? back : PinPages.address(back);
    return Response.seeOther(URI.create(next))
        .cookie(
            visit.session(
                link.borrowerId(), withPin ? Optional.of(Confirmation.PIN) : Optional.empty()))
        .build();
  }

  private Response form(String token, SignInLinks.Link link, @Nullable String wrongKey) {
    YearMonth now = YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
    List<String> months =
        IntStream.range(0, MONTHS_SHOWN)
            .mapToObj(back -> now.minusMonths(back).toString())
            .toList();
    Map<String, Object> data = new HashMap<>();
    data.put("action", "/me/in/" + token);
    data.put("months", months);
    data.put("pinChosen", pins.isChosen(link.borrowerId()));
    data.put("wrong", wrongKey == null ? null : pages.words().get(wrongKey));
    return pages.page(wrongKey == null ? 200 : 403, "in", "inTitle", data);
  }

  private Response gone() {
    return pages.page(410, "gone", "goneTitle", Map.of());
  }

  private static Optional<SignInFact> factOf(
      @Nullable String contract, @Nullable String month, @Nullable String amount) {
    if (contract != null && !contract.isBlank())
      return Optional.of(new SignInFact.ContractNumber(contract));
    if (month == null || amount == null || month.isBlank() || amount.isBlank())
      return Optional.empty();
    try {
      return Optional.of(new SignInFact.LastPayment(YearMonth.parse(month), amount));
    } catch (DateTimeException broken) {
      return Optional.empty();
    }
  }
}
