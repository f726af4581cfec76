package humane.reminder.console.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import humane.kit.identity.Roles;
import humane.kit.identity.ServiceTokens;
import humane.kit.problem.Problem;
import humane.reminder.console.SupportNeedWords;
import humane.reminder.console.Words;
import humane.reminder.helpline.Signpost;
import humane.reminder.helpline.store.Signposts;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * What whoever deals with a borrower has to know: what helps them, their numbers and how we know
 * them, who helps them, what they asked. Needs are shown to the team and to nobody else, and are
 * written down only with how the borrower agreed.
 */
@Path("/console/borrowers/{id}")
@RunOnVirtualThread
@RolesAllowed({Roles.AGENT, Roles.COMPLIANCE})
public class BorrowerPage {
  private static final String OWNER = "borrower-service";
  private static final int NOT_FOUND = 404;
  private static final int SERVER_ERROR = 500;
  private static final Set<String> STAFF = Set.of(Roles.AGENT, Roles.COMPLIANCE, Roles.ADMIN);
  private static final List<String> NEEDS =
      List.of("NO_CALLS", "NO_TEXTS", "LARGE_PRINT", "MORE_TIME", "EARLY_HELP");

  private final BorrowerForStaff borrowers;
  private final Signposts signposts;
  private final ServiceTokens tokens;
  private final SecurityIdentity caller;
  private final ObjectMapper json;

  BorrowerPage(
      @RestClient BorrowerForStaff borrowers,
      Signposts signposts,
      ServiceTokens tokens,
      SecurityIdentity caller,
      ObjectMapper json) {
    this.borrowers = borrowers;
    this.signposts = signposts;
    this.tokens = tokens;
    this.caller = caller;
    this.json = json;
  }

  /** A need that stands. */
  public record Need(String id, String words, String note, String permission, String since) {}

  /** A kind of need that may be told. */
  public record Kind(String value, String words) {}

  /** A number, masked but for its end, and how we know it. */
  public record NumberShown(String ends, String kind, String ownership, String how, String tone) {}

  /** Something with a day or a state. */
  public record Line(String what, String more) {}

  /** The page. */
  public record View(
      String id,
      String ref,
      String name,
      String language,
      String places,
      List<Need> needs,
      List<Kind> kinds,
      List<NumberShown> numbers,
      List<Line> helpers,
      List<Line> holds,
      List<Line> requests,
      List<Line> signposts) {}

  @CheckedTemplate(basePath = "console")
  static class Pages {
    static native TemplateInstance borrower(View borrower, String fault);
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance page(@PathParam("id") String id) {
    return Pages.borrower(view(id), "");
  }

  /** Writes a need down, with how the borrower agreed to it. */
  @POST
  @Path("/needs")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  public Response need(
      @PathParam("id") String id,
      @FormParam("kind") @DefaultValue("") String kind,
      @FormParam("note") @DefaultValue("") String note,
      @FormParam("permission") @DefaultValue("") String permission) {
    if (!NEEDS.contains(kind) || permission.isBlank())
      return Response.status(Response.Status.BAD_REQUEST)
          .entity(
              Pages.borrower(
                  view(id), "Choose what helps, and say how the borrower agreed that we keep it."))
          .build();
    Map<String, Object> told = new HashMap<>();
    told.put("kind", kind);
    told.put("permission", permission.strip());
    if (!note.isBlank()) told.put("note", note.strip());
    ask(bearer -> borrowers.need(bearer, id, told));
    return back(id);
  }

  @POST
  @Path("/needs/{need}/end")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response end(@PathParam("id") String id, @PathParam("need") String need) {
    ask(
        bearer -> {
          borrowers.endNeed(bearer, id, need);
          return "{}";
        });
    return back(id);
  }

  private static Response back(String id) {
    return Response.seeOther(URI.create("/console/borrowers/" + id)).build();
  }

  private View view(String id) {
    JsonNode one = ask(bearer -> borrowers.one(bearer, id));
    return new View(
        one.path("id").asText(),
        one.path("ref").asText(),
        one.path("fullName").asText(""),
        one.path("language").asText(""),
        each(one.path("jurisdictions"), JsonNode::asText).stream()
            .collect(Collectors.joining(", ")),
        standing(ask(bearer -> borrowers.needs(bearer, id)).path("items")).stream()
            .map(BorrowerPage::need)
            .toList(),
        NEEDS.stream().map(kind -> new Kind(kind, SupportNeedWords.of(kind))).toList(),
        each(one.path("contactPoints"), BorrowerPage::number),
        standing(ask(bearer -> borrowers.helpers(bearer, id)).path("items")).stream()
            .map(BorrowerPage::helper)
            .toList(),
        each(one.path("holds"), BorrowerPage::hold),
        each(ask(bearer -> borrowers.requests(bearer, id)).path("items"), BorrowerPage::request),
        signposts.of(id).stream().map(BorrowerPage::signpost).toList());
  }

  private static List<JsonNode> standing(JsonNode items) {
    return each(items, item -> item).stream().filter(item -> !item.hasNonNull("endedAt")).toList();
  }

  private static Need need(JsonNode need) {
    return new Need(
        need.path("id").asText(),
        SupportNeedWords.of(need.path("kind").asText()),
        need.path("note").asText(""),
        need.path("permission").asText(),
        day(need.path("permittedAt")));
  }

  private static NumberShown number(JsonNode point) {
    String number = point.path("number").asText("");
    String ownership = point.path("ownership").asText();
    String how =
        point.hasNonNull("verifiedAt")
            ? "proved by the borrower on " + day(point.path("verifiedAt"))
            : point.hasNonNull("attestedOn")
                ? "attested on "
                    + point.path("attestedOn").asText()
                    + " by "
                    + point.path("attestedBy").asText("the lender")
                : "nobody has said that it is theirs";
    return new NumberShown(
        "•••• " + number.substring(Math.max(0, number.length() - 4)),
        Words.sentence(point.path("kind").asText()),
        Words.of(ownership),
        how
            + (point.hasNonNull("reassignedCheckedAt")
                ? "; checked for a change of hands on " + day(point.path("reassignedCheckedAt"))
                : "")
            + (point.path("employerForbids").asBoolean() ? "; the employer forbids it" : ""),
        switch (ownership) {
          case "VERIFIED", "ATTESTED" -> "good";
          case "QUARANTINED" -> "stop";
          default -> "wait";
        });
  }

  private static Line helper(JsonNode helper) {
    return new Line(
        helper.path("name").asText() + ", " + Words.of(helper.path("role").asText()),
        helper.path("authority").asText()
            + ", until "
            + helper.path("until").asText()
            + (helper.path("acts").asBoolean() ? "; acts for the borrower" : ""));
  }

  private static Line hold(JsonNode hold) {
    return new Line(
        Words.sentence(hold.path("kind").asText()),
        "since "
            + hold.path("from").asText()
            + (hold.hasNonNull("until") ? ", until " + hold.path("until").asText() : "")
            + ", set by "
            + hold.path("by").asText());
  }

  private static Line request(JsonNode request) {
    return new Line(
        Words.sentence(request.path("kind").asText()),
        request.hasNonNull("outcome")
            ? Words.of(request.path("outcome").asText())
            : "open, at the latest by " + request.path("dueOn").asText());
  }

  private static Line signpost(Signpost shown) {
    return new Line(
        shown.name() + " " + shown.reached(),
        "on "
            + shown.at().toString().substring(0, 10)
            + ", page "
            + shown.page()
            + " ("
            + shown.language()
            + "), line checked on "
            + shown.checkedOn());
  }

  private static String day(JsonNode instant) {
    String written = instant.asText();
    return written.length() < 10 ? written : written.substring(0, 10);
  }

  private static <T> List<T> each(JsonNode list, Function<JsonNode, T> reader) {
    return StreamSupport.stream(list.spliterator(), false).map(reader).toList();
  }

  /** Asks in the name and with the roles of whoever is at the console. */
  private JsonNode ask(Function<String, String> call) {
    Set<String> roles = new HashSet<>(STAFF);
    roles.retainAll(caller.getRoles());
    try {
      return json.readTree(
          call.apply(tokens.onBehalfOf(OWNER, caller.getPrincipal().getName(), roles)));
    } catch (WebApplicationException refused) {
      int status = refused.getResponse().getStatus();
      if (status == NOT_FOUND) throw Problem.notFound("borrower", "of this address");
      if (status < SERVER_ERROR)
        throw Problem.of(
            status, "refused", "Nothing was changed", "borrower-service refused it as it stands.");
      throw away();
    } catch (ProcessingException | JsonProcessingException unreachable) {
      throw away();
    }
  }

  private static Problem away() {
    return Problem.unavailable(
        "borrower-service-away",
        "borrower-service does not answer just now. Try again in a moment.");
  }
}
