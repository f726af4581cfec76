package humane.reminder.reply.web;

import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import humane.reminder.console.Words;
import humane.reminder.console.web.Times;
import humane.reminder.reply.job.Labelling;
import humane.reminder.reply.store.ReplyLabels;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What people said that replies meant, for a second person: whether it becomes an example that is
 * learned from.
 */
@Path("/console/reply-labels")
@RunOnVirtualThread
@RolesAllowed({Roles.COMPLIANCE, Roles.ADMIN})
public class ReplyReviewPage {
  private final Labelling labelling;
  private final ReplyLabels labels;
  private final SecurityIdentity caller;

  ReplyReviewPage(Labelling labelling, ReplyLabels labels, SecurityIdentity caller) {
    this.labelling = labelling;
    this.labels = labels;
    this.caller = caller;
  }

  /**
   * One label.
   *
   * @param words without the names and numbers we know of; null once they were erased
   * @param own whether it is the reader's own, which somebody else reviews
   */
  public record Item(
      UUID id,
      List<String> meanings,
      @Nullable String words,
      String labelledBy,
      Instant labelledAt,
      boolean own) {}

  /**
   * @param examples how many are learned from, by language
   */
  public record View(List<Item> items, Map<String, Integer> examples) {}

  @CheckedTemplate(basePath = "console")
  static class Pages {
    static native TemplateInstance replyLabels(View labels, Times times);
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  @Transactional
  public TemplateInstance list() {
    return Pages.replyLabels(
        new View(labelling.waiting().stream().map(this::item).toList(), labels.exampleCounts()),
        new Times());
  }

  @POST
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response review(@PathParam("id") UUID id, @FormParam("verdict") @Nullable String verdict) {
    if (!"accept".equals(verdict) && !"refuse".equals(verdict))
      throw Problem.badInput("verdict", verdict, "must be accept or refuse");
    labelling.review(id, "accept".equals(verdict), caller.getPrincipal().getName());
    return Response.seeOther(URI.create("/console/reply-labels")).build();
  }

  private Item item(Labelling.Waiting waiting) {
    return new Item(
        waiting.label().id(),
        waiting.label().intents().stream()
            .sorted()
            .map(each -> Words.sentence(each.name()))
            .toList(),
        waiting.words().orElse(null),
        waiting.label().labelledBy(),
        waiting.label().labelledAt(),
        waiting.label().labelledBy().equals(caller.getPrincipal().getName()));
  }
}
