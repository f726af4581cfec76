package humane.reminder.complaint.web;

import humane.reminder.wording.Helpline;
import humane.reminder.wording.Helplines;
import humane.reminder.wording.WrittenLanguage;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who is there for a complaint besides us, and when that was last checked. */
@Singleton
public class Elsewhere {

  /**
   * @param number null where there is only a page
   * @param checkedOn ISO 8601
   */
  public record Authority(
      String country,
      String name,
      @Nullable String number,
      @Nullable String site,
      String checkedOn) {}

  private final Helplines helplines;

  Elsewhere(Helplines helplines) {
    this.helplines = helplines;
  }

  /** Those of one place; of every place where nobody has said which. */
  public List<Authority> of(String place, WrittenLanguage language) {
    List<Helpline> lines = place.isEmpty() ? helplines.all() : helplines.shownIn(place);
    return lines.stream()
        .filter(line -> line.kind() == Helpline.Kind.COMPLAINT && line.mayBeShown())
        .map(line -> authority(line, language))
        .toList();
  }

  private static Authority authority(Helpline line, WrittenLanguage language) {
    return new Authority(
        Locale.of("", line.country()).getDisplayCountry(Locale.forLanguageTag(language.tag())),
        line.names().getOrDefault(language.tag(), line.id()),
        line.number(),
        line.site(),
        line.verifiedOn().toString());
  }
}
