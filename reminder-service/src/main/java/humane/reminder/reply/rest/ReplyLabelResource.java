package humane.reminder.reply.rest;

import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import humane.reminder.reply.Intent;
import humane.reminder.reply.StopScope;
import humane.reminder.reply.job.Labelling;
import humane.reminder.reply.store.ReplyLabels;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What people say that replies meant: said by one, reviewed by another, and given out as examples
 * that {@code deploy/train-replies} learns from.
 */
@Path("/replies")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ReplyLabelResource {
  private static final Set<String> LANGUAGES = Set.of("en", "zh");

  private final Labelling labelling;
  private final ReplyLabels labels;
  private final SecurityIdentity staff;

  ReplyLabelResource(Labelling labelling, ReplyLabels labels, SecurityIdentity staff) {
    this.labelling = labelling;
    this.labels = labels;
    this.staff = staff;
  }

  /**
   * What a reply meant; no intent at all for an ordinary message.
   *
   * @param stops what a STOP among the intents ends; left out, everything
   */
  public record Meant(@Nullable List<String> intents, @Nullable List<String> stops) {}

  /** Whether a label becomes an example. */
  public record Review(@Nullable Boolean accepted) {}

  /** A label to review; {@code words} is null once the reply was erased. */
  public record LabelView(
      UUID id,
      Set<Intent> intents,
      @Nullable String words,
      String labelledBy,
      Instant labelledAt) {}

  /** The label that now waits for its review. */
  public record Labelled(UUID labelId) {}

  @POST
  @Path("/{carrierId}/labels")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.AGENT, Roles.COMPLIANCE, Roles.ADMIN})
  public Labelled label(@PathParam("carrierId") String carrierId, @Nullable Meant meant) {
    if (meant == null || meant.intents() == null)
      throw Problem.badInput("intents", null, "is needed; [] for an ordinary message");
    Set<Intent> intents = named(Intent.class, "intents", meant.intents());
    if (intents.contains(Intent.UNCLEAR))
      throw Problem.badInput("intents", "UNCLEAR", "is no meaning that one can learn");
    Set<StopScope> stops =
        meant.stops() == null ? Set.of() : named(StopScope.class, "stops", meant.stops());
    return new Labelled(labelling.label(carrierId, intents, stops, staff.getPrincipal().getName()));
  }

  @GET
  @Path("/labels")
  @RolesAllowed({Roles.COMPLIANCE, Roles.ADMIN})
  public List<LabelView> waiting() {
    return labelling.waiting().stream()
        .map(
            each ->
                new LabelView(
                    each.label().id(),
                    new TreeSet<>(each.label().intents()),
                    each.words().orElse(null),
                    each.label().labelledBy(),
                    each.label().labelledAt()))
        .toList();
  }

  @POST
  @Path("/labels/{id}/review")
  @Consumes(MediaType.APPLICATION_JSON)
  @RolesAllowed({Roles.COMPLIANCE, Roles.ADMIN})
  public void review(@PathParam("id") UUID id, @Nullable Review review) {
    if (review == null || review.accepted() == null)
      throw Problem.badInput("accepted", null, "is needed: true or false");
    labelling.review(id, review.accepted(), staff.getPrincipal().getName());
  }

  /** The examples of a language as a file of sentences. */
  @GET
  @Path("/examples")
  @Produces(MediaType.TEXT_PLAIN + ";charset=UTF-8")
  @RolesAllowed({Roles.COMPLIANCE, Roles.ADMIN})
  @Transactional
  public String examples(@QueryParam("language") @Nullable String language) {
    if (language == null || !LANGUAGES.contains(language))
      throw Problem.badInput("language", language, "is none of " + new TreeSet<>(LANGUAGES));
    Map<String, String> byHeading = new LinkedHashMap<>();
    for (ReplyLabels.Example each : labels.examples(language))
      byHeading.merge(heading(each.intents()), written(each.words()) + "\n", String::concat);
    return byHeading.entrySet().stream()
        .map(part -> "== " + part.getKey() + "\n" + part.getValue())
        .collect(Collectors.joining());
  }

  private static String heading(String intents) {
    return intents.isEmpty() ? "ORDINARY" : intents.replace(",", " + ");
  }

  /**
   * No sign at its beginning, and no bracket in it, that a file of sentences would take as its own.
   */
  private static String written(String words) {
    return words.replaceAll("^[=@#]+", "").replaceAll("[\\[\\]|]", " ").strip();
  }

  private static <E extends Enum<E>> Set<E> named(Class<E> kind, String field, List<String> names) {
    Set<E> found = new TreeSet<>();
    for (String name : names)
      found.add(
          Arrays.stream(kind.getEnumConstants())
              .filter(each -> each.name().equals(name))
              .findFirst()
              .orElseThrow(
                  () ->
                      Problem.badInput(
                          field, name, "is none of " + Arrays.toString(kind.getEnumConstants()))));
    return found;
  }
}
