package humane.handset.page.web;

import humane.handset.number.E164;
import humane.handset.page.Region;
import humane.handset.page.web.Fragments.Fragment;
import humane.handset.phone.Answers;
import humane.handset.phone.store.Phones;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The page: phones on one side, the chosen phone in the middle, the clock on the other side. */
@Path("/")
@Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
@RunOnVirtualThread
public class HandsetPage {
  private static final List<String> CHINESE_REPLIES = List.of("计划", "错", "T", "HELP", "STOP");
  private static final List<String> ENGLISH_REPLIES = List.of("PLAN", "WRONG", "HELP", "STOP");

  private final Fragments fragments;
  private final Phones phones;
  private final Template page;

  HandsetPage(Fragments fragments, Phones phones, @Location("handset.html") Template page) {
    this.fragments = fragments;
    this.phones = phones;
    this.page = page;
  }

  @GET
  public String page(
      @QueryParam("number") @Nullable String asked,
      @QueryParam("search") @DefaultValue("") String search,
      @QueryParam("notice") @Nullable String notice) {
    String number = E164.of(asked).orElse(null);
    Region region = number == null ? null : Region.of(number);
    return page.data("number", number)
        .data("region", region)
        .data("search", search)
        .data("replies", region != null && region.chinese() ? CHINESE_REPLIES : ENGLISH_REPLIES)
        .data(
            "answers", number == null ? "" : phones.behaviour(number).map(Answers::name).orElse(""))
        .data("screen", number == null ? "" : fragments.screen(number).html())
        .data("phones", fragments.phones(search, number).html())
        .data("now", fragments.now(number, notice).html())
        .render();
  }

  @GET
  @Path("handset/screen")
  public Response screen(
      @QueryParam("number") String number, @QueryParam("have") @Nullable String have) {
    return E164.of(number).isEmpty()
        ? Response.status(404).build()
        : changed(fragments.screen(number), have);
  }

  @GET
  @Path("handset/phones")
  public Response phones(
      @QueryParam("search") @DefaultValue("") String search,
      @QueryParam("number") @Nullable String number,
      @QueryParam("have") @Nullable String have) {
    return changed(fragments.phones(search, E164.of(number).orElse(null)), have);
  }

  @GET
  @Path("handset/now")
  public Response now(
      @QueryParam("number") @Nullable String number, @QueryParam("have") @Nullable String have) {
    return changed(fragments.now(E164.of(number).orElse(null), null), have);
  }

  /** Nothing at all when the browser shows it already. */
  private static Response changed(Fragment fragment, @Nullable String have) {
    return fragment.state().equals(have)
        ? Response.noContent().build()
        : Response.ok(fragment.html()).build();
  }
}
