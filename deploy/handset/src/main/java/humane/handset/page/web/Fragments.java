package humane.handset.page.web;

import humane.handset.page.Now;
import humane.handset.page.Region;
import humane.handset.phone.Conversation;
import humane.handset.phone.store.Phones;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The three parts of the page that change by themselves. Each knows where to ask for its next state
 * and what it shows at present.
 */
@ApplicationScoped
class Fragments {
  private static final int PHONES_SHOWN = 60;

  private final Screens screens;
  private final Phones phones;
  private final Template screen;
  private final Template list;
  private final Template now;
  private final Template frame;

  Fragments(
      Screens screens,
      Phones phones,
      @Location("screen.html") Template screen,
      @Location("phones.html") Template list,
      @Location("now.html") Template now,
      @Location("fragment.html") Template frame) {
    this.screens = screens;
    this.phones = phones;
    this.screen = screen;
    this.list = list;
    this.now = now;
    this.frame = frame;
  }

  /**
   * @param state tells two renderings apart
   */
  record Fragment(String html, String state) {}

  /** A number in the list, as the page writes it. */
  public record Listed(
      String number,
      String written,
      String time,
      String text,
      String language,
      long unread,
      boolean chosen) {}

  Fragment screen(String number) {
    return framed(
        "screen",
        "/handset/screen?number=" + encoded(number),
        "1s",
        screen.data("screen", screens.screen(number)).render());
  }

  Fragment phones(String search, @Nullable String chosen) {
    String digits = search.replaceAll("[^0-9]", "");
    List<Listed> found =
        phones.conversations(digits, Long.MAX_VALUE, PHONES_SHOWN).stream()
            .map(one -> listed(one, chosen))
            .toList();
    String inner =
        list.data("found", found)
            .data("search", search)
            .data("number", "+" + digits)
            .data("isNumber", digits.length() >= 8)
            .render();
    return framed(
        "phones",
        "/handset/phones?search="
            + encoded(search)
            + "&number="
            + encoded(chosen == null ? "" : chosen),
        "3s",
        inner);
  }

  Fragment now(@Nullable String number, @Nullable String notice) {
    Now shown = screens.now(zone(number), place(number), notice);
    return framed(
        "now",
        "/handset/now?number=" + encoded(number == null ? "" : number),
        "2s",
        now.data("now", shown).render());
  }

  static ZoneId zone(@Nullable String number) {
    return number == null ? ZoneOffset.UTC : Region.of(number).zone();
  }

  private static String place(@Nullable String number) {
    return number == null ? "UTC" : Region.of(number).place();
  }

  private static Listed listed(Conversation one, @Nullable String chosen) {
    Region region = Region.of(one.number());
    String day =
        one.lastAt()
            .atZone(region.zone())
            .format(
                java.time.format.DateTimeFormatter.ofPattern(
                    "d MMM HH:mm", java.util.Locale.ENGLISH));
    String text = one.lastBody().length() > 90 ? one.lastBody().substring(0, 90) : one.lastBody();
    return new Listed(
        one.number(),
        region.written(),
        day,
        one.lastInbound() ? "→ " + text : text,
        humane.handset.page.Words.language(text),
        one.unread(),
        one.number().equals(chosen));
  }

  private Fragment framed(String id, String address, String every, String inner) {
    String state = Integer.toHexString(inner.hashCode());
    String html =
        frame
            .data("id", id)
            .data("address", address + "&have=" + state)
            .data("every", every)
            .data("inner", inner)
            .render();
    return new Fragment(html, state);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
