package humane.reminder.console.web;

import humane.kit.identity.Roles;
import humane.kit.problem.Problem;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@code /console/talks}: the team's free talks, written, changed, cancelled, and given a
 * recording. Who comes is shown to nobody.
 */
@Path("/console/talks")
@RunOnVirtualThread
@RolesAllowed({Roles.AGENT, Roles.ADMIN})
public class TalkDesk {
  private final BudgetCalls budget;

  TalkDesk(BudgetCalls budget) {
    this.budget = budget;
  }

  @CheckedTemplate(basePath = "console")
  static class Pages {
    static native TemplateInstance talks(List<BudgetForStaff.Talk> talks, Times times);

    static native TemplateInstance talk(
        @Nullable String id, Typed typed, @Nullable String fault, String key);
  }

  /** The form as it was typed; an empty field is one that is not there. */
  public static class Typed {
    @FormParam("titleEn")
    public @Nullable String titleEn;

    @FormParam("titleZh")
    public @Nullable String titleZh;

    @FormParam("expert")
    public @Nullable String expert;

    @FormParam("startsAt")
    public @Nullable String startsAt;

    @FormParam("timeZone")
    public @Nullable String timeZone;

    @FormParam("minutes")
    public @Nullable String minutes;

    @FormParam("place")
    public @Nullable String place;

    @FormParam("link")
    public @Nullable String link;

    @FormParam("recordingLink")
    public @Nullable String recordingLink;

    @FormParam("seatsMax")
    public @Nullable String seatsMax;

    @FormParam("cancelled")
    public @Nullable String cancelled;

    @FormParam("key")
    public @Nullable String key;

    static Typed of(BudgetForStaff.TalkForm one) {
      Typed typed = new Typed();
      typed.titleEn = one.titleEn();
      typed.titleZh = one.titleZh();
      typed.expert = one.expert();
      typed.startsAt = OffsetDateTime.parse(one.startsAt()).toLocalDateTime().toString();
      typed.timeZone = one.timeZone();
      typed.minutes = String.valueOf(one.minutes());
      typed.place = one.place();
      typed.link = one.link();
      typed.recordingLink = one.recordingLink();
      typed.seatsMax = String.valueOf(one.seatsMax());
      typed.cancelled = one.cancelled() ? "yes" : null;
      return typed;
    }

    /**
     * @throws BudgetCalls.Refused naming what cannot be read
     */
    BudgetForStaff.TalkForm read() throws BudgetCalls.Refused {
      return new BudgetForStaff.TalkForm(
          or(titleEn),
          or(titleZh),
          or(expert),
          starts(),
          or(timeZone),
          number("Minutes", minutes),
          given(place),
          given(link),
          given(recordingLink),
          number("Seats", seatsMax),
          cancelled != null);
    }

    private String starts() throws BudgetCalls.Refused {
      try {
        ZoneId zone = ZoneId.of(or(timeZone));
        return LocalDateTime.parse(or(startsAt)).atZone(zone).toOffsetDateTime().toString();
      } catch (DateTimeException unreadable) {
        throw new BudgetCalls.Refused(
            "Begins must be a day and time such as 2027-01-20T19:00, in a zone such as Asia/Shanghai.");
      }
    }

    private static @Nullable Integer number(String name, @Nullable String typed)
        throws BudgetCalls.Refused {
      try {
        String number = given(typed);
        return number == null ? null : Integer.valueOf(number);
      } catch (NumberFormatException none) {
        throw new BudgetCalls.Refused(name + " must be a whole number.");
      }
    }

    private static String or(@Nullable String typed) {
      return typed == null ? "" : typed.strip();
    }

    private static @Nullable String given(@Nullable String typed) {
      return typed == null || typed.isBlank() ? null : typed.strip();
    }
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance list() throws BudgetCalls.Refused {
    return Pages.talks(
        budget.ask(bearer -> budget.service().talks()).items().reversed(), new Times());
  }

  @GET
  @Path("/new")
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance empty() {
    return Pages.talk(null, new Typed(), null, UUID.randomUUID().toString());
  }

  @GET
  @Path("/{id}")
  @Produces(MediaType.TEXT_HTML)
  public Response written(@PathParam("id") String id) {
    try {
      BudgetForStaff.TalkForm talk = budget.ask(bearer -> budget.service().talk(bearer, id));
      return Response.ok(Pages.talk(id, Typed.of(talk), null, "")).build();
    } catch (BudgetCalls.Refused unknown) {
      throw Problem.notFound("talk", id);
    }
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  public Response announce(@BeanParam Typed typed) {
    String key =
        typed.key == null || typed.key.isBlank() ? UUID.randomUUID().toString() : typed.key;
    return saved(null, typed, key);
  }

  @POST
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Produces(MediaType.TEXT_HTML)
  public Response change(@PathParam("id") String id, @BeanParam Typed typed) {
    return saved(id, typed, "");
  }

  private Response saved(@Nullable String id, Typed typed, String key) {
    try {
      BudgetForStaff.TalkForm talk = typed.read();
      budget.ask(
          bearer ->
              id == null
                  ? budget.service().announce(bearer, key, talk)
                  : budget.service().change(bearer, id, talk));
      return Response.seeOther(URI.create("/console/talks")).build();
    } catch (BudgetCalls.Refused refused) {
      return Response.status(422)
          .entity(Pages.talk(id, typed, refused.sentence(), UUID.randomUUID().toString()))
          .build();
    }
  }
}
