package humane.reminder.breach.rest;

import humane.kit.clock.BusinessTime;
import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import humane.reminder.breach.Breach;
import humane.reminder.breach.BreachChange;
import humane.reminder.breach.BreachState;
import humane.reminder.breach.NewBreach;
import humane.reminder.breach.store.Breaches;
import humane.reminder.contactpolicy.lawbook.Lawbook;
import humane.reminder.reply.NumberMask;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /breaches}: what went wrong, whom it concerned, why, and what was done about it. */
@Path("/breaches")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.COMPLIANCE, Roles.ADMIN})
@RunOnVirtualThread
public class BreachResource {
  private static final int LIMIT_MAX = 200;
  private static final int WORDS_MAX = 2_000;
  private static final int RULES_MAX = 50;

  private final Breaches breaches;
  private final Lawbook lawbook;
  private final SecurityIdentity caller;
  private final Clock clock;

  BreachResource(
      Breaches breaches, Lawbook lawbook, SecurityIdentity caller, @BusinessTime Clock clock) {
    this.breaches = breaches;
    this.lawbook = lawbook;
    this.caller = caller;
    this.clock = clock;
  }

  /** A breach that a person found. */
  public record Found(
      @Nullable String borrowerId,
      @Nullable String what,
      @Nullable List<String> rules,
      @Nullable OffsetDateTime happenedAt,
      @Nullable String cause) {}

  /** How it stands from now on; what is left out stays as it was. */
  public record Change(
      @Nullable BreachState state,
      @Nullable String cause,
      @Nullable String redress,
      @Nullable LocalDate reportedOn,
      @Nullable String reportedTo) {}

  /** A page of the register. */
  public record Page(List<Breach> items, @Nullable String next) {}

  @GET
  public Page list(
      @QueryParam("state") @Nullable String state,
      @QueryParam("after") @Nullable String after,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    int size = Math.clamp(limit, 1, LIMIT_MAX);
    List<Breach> found =
        breaches.list(
            state == null ? null : stateOf(state), after == null ? null : idOf(after), size + 1);
    boolean more = found.size() > size;
    List<Breach> items = more ? found.subList(0, size) : found;
    return new Page(items, more ? items.getLast().id().toString() : null);
  }

  @GET
  @Path("/{id}")
  public Breach one(@PathParam("id") String id) {
    return breaches.byId(idOf(id)).orElseThrow(() -> Problem.notFound("breach", id));
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response found(@Nullable Found found) {
    if (found == null) throw Problem.badInput("body", null, "must be an object");
    Instant happenedAt =
        found.happenedAt() == null ? clock.instant() : found.happenedAt().toInstant();
    if (happenedAt.isAfter(clock.instant()))
      throw Problem.badInput("happenedAt", null, "lies in the future");
    String borrowerId = needed("borrowerId", found.borrowerId());
    if (!breaches.knows(borrowerId))
      throw Problem.unprocessable(
          "unknown-borrower", "Nobody is known by that borrowerId", List.of());
    Breach opened =
        breaches
            .open(
                new NewBreach(
                    null,
                    borrowerId,
                    needed("what", found.what()),
                    rules(found.rules()),
                    happenedAt,
                    caller.getPrincipal().getName(),
                    words("cause", found.cause())))
            .orElseThrow();
    return Response.status(Response.Status.CREATED)
        .header("Location", "/breaches/" + opened.id())
        .entity(opened)
        .build();
  }

  @POST
  @Path("/{id}/changes")
  @Consumes(MediaType.APPLICATION_JSON)
  public Breach change(@PathParam("id") String id, @Nullable Change change) {
    if (change == null) throw Problem.badInput("body", null, "must be an object");
    Breach breach = one(id);
    String cause = words("cause", change.cause());
    String redress = words("redress", change.redress());
    String reportedTo = words("reportedTo", change.reportedTo());
    if (change.reportedOn() != null && change.reportedOn().isAfter(latestToday()))
      throw Problem.badInput(
          "reportedOn", String.valueOf(change.reportedOn()), "lies in the future");
    return breaches.change(
        breach.id(),
        now ->
            complete(
                new BreachChange(
                    clock.instant(),
                    caller.getPrincipal().getName(),
                    change.state() == null ? now.state() : change.state(),
                    change.cause() == null ? now.cause() : cause,
                    change.redress() == null ? now.redress() : redress,
                    change.reportedOn() == null ? now.reportedOn() : change.reportedOn(),
                    change.reportedTo() == null ? now.reportedTo() : reportedTo)));
  }

  /** The date of whoever is furthest east. */
  private LocalDate latestToday() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(14));
  }

  /** Who says that something was done says what. */
  private static BreachChange complete(BreachChange change) {
    if (change.state() == BreachState.REDRESSED && change.redress() == null)
      throw Problem.badInput("redress", null, "must say what was done for the borrower");
    if (change.state() == BreachState.REPORTED && change.reportedOn() == null)
      throw Problem.badInput("reportedOn", null, "must say on which day it was reported");
    if (change.state() == BreachState.REPORTED && change.reportedTo() == null)
      throw Problem.badInput("reportedTo", null, "must say to whom it was reported");
    return change;
  }

  private List<String> rules(@Nullable List<String> named) {
    List<String> rules = named == null ? List.of() : named;
    if (rules.size() > RULES_MAX)
      throw Problem.badInput("rules", null, "must be at most " + RULES_MAX);
    for (String rule : rules)
      if (rule == null || !lawbook.knows(rule))
        throw Problem.badInput("rules", rule, "must be identifiers of GET /contact-policy/packs");
    return rules;
  }

  private static String needed(String field, @Nullable String value) {
    String words = words(field, value);
    if (words == null) throw Problem.badInput(field, null, "is missing");
    return words;
  }

  /** Another person's number must not reach our tables. */
  private static @Nullable String words(String field, @Nullable String value) {
    if (value == null || value.isBlank()) return null;
    if (value.length() > WORDS_MAX)
      throw Problem.badInput(field, null, "is longer than " + WORDS_MAX + " characters");
    return field.equals("borrowerId") ? value : NumberMask.mask(value.strip());
  }

  private static BreachState stateOf(String name) {
    return Arrays.stream(BreachState.values())
        .filter(state -> state.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                Problem.badInput(
                    "state", name, "is none of " + Arrays.toString(BreachState.values())));
  }

  private static UUID idOf(String id) {
    try {
      return UUID.fromString(id);
    } catch (IllegalArgumentException notOurs) {
      throw Problem.notFound("breach", id);
    }
  }
}
