package humane.budget.talk.web;

import humane.budget.agreement.CheckNumber;
import humane.budget.openpage.OpenPages;
import humane.budget.plan.web.AdviceLines;
import humane.budget.talk.Talk;
import humane.budget.talk.store.TalkStore;
import humane.kit.clock.BusinessTime;
import humane.kit.problem.Problem;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Talks to come and recordings of those that were. Nobody signs in for a seat, and a session that
 * is there all the same is not looked at.
 */
@Path("/plan/ahead/talks")
@PermitAll
@RunOnVirtualThread
public class TalkPages {
  private final Template list;
  private final Template seat;
  private final OpenPages pages;
  private final TalkStore talks;
  private final AdviceLines advice;
  private final Clock businessTime;

  TalkPages(
      @Location("ahead/talks.html") Template list,
      @Location("ahead/seat.html") Template seat,
      OpenPages pages,
      TalkStore talks,
      AdviceLines advice,
      @BusinessTime Clock businessTime) {
    this.list = list;
    this.seat = seat;
    this.pages = pages;
    this.talks = talks;
    this.advice = advice;
    this.businessTime = businessTime;
  }

  @GET
  public Response all(@QueryParam("given") String givenBack) {
    Instant now = businessTime.instant();
    List<Talk> known = talks.all();
    return pages.answer(
        pages
            .with(list)
            .data("coming", known.stream().filter(one -> !one.isOverAt(now)).toList())
            .data(
                "before",
                known.stream()
                    .filter(one -> one.isOverAt(now) && one.recordingLink().isPresent())
                    .toList()
                    .reversed())
            .data("givenBack", givenBack == null ? "" : givenBack)
            .data("advice", advice.all()));
  }

  @POST
  @Path("/{id}/seat")
  public Response take(@PathParam("id") String id) {
    Talk talk = talks.byId(id).orElseThrow(() -> Problem.notFound("talk", id));
    Optional<String> number = talks.takeSeat(id);
    if (number.isEmpty()) {
      return pages.goTo("/plan/ahead/talks");
    }
    return pages.answer(pages.with(seat).data("talk", talk).data("number", number.get()));
  }

  @POST
  @Path("/seat/back")
  public Response giveBack(@FormParam("number") String typed) {
    boolean done =
        CheckNumber.read(typed, CheckNumber.PAPER_SIGNS).filter(talks::giveBack).isPresent();
    return pages.goTo("/plan/ahead/talks?given=" + (done ? "done" : "unknown"));
  }
}
