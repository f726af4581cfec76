package humane.reminder.rights.web;

import humane.reminder.contactpolicy.lawbook.LawPack;
import humane.reminder.contactpolicy.lawbook.LawRow;
import humane.reminder.contactpolicy.lawbook.LawStanding;
import humane.reminder.contactpolicy.lawbook.LawValue;
import humane.reminder.contactpolicy.lawbook.Lawbook;
import humane.reminder.contactpolicy.packs.Packs;
import humane.reminder.rights.Right;
import humane.reminder.wording.WrittenLanguage;
import humane.reminder.wording.store.PageWords;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Puts the rows in force on a day into plain words. A row without a sentence says nothing that a
 * borrower would ask about, such as how an unknown zone is treated.
 */
@Singleton
public class RightsOfPlaces {
  private static final String SENTENCES = "rightsRows";

  private final Lawbook lawbook;
  private final PageWords words;

  RightsOfPlaces(Lawbook lawbook, PageWords words) {
    this.lawbook = lawbook;
    this.words = words;
  }

  /** The places whose rows have been put into words. */
  public List<String> known() {
    Map<String, String> sentences = words.of(WrittenLanguage.ENGLISH, SENTENCES);
    return lawbook.packs().stream()
        .filter(pack -> !pack.id().equals(Packs.HOUSE))
        .filter(pack -> pack.rows().stream().anyMatch(row -> sentences.containsKey(row.id())))
        .map(LawPack::id)
        .toList();
  }

  /**
   * What those places and the larger ones around them say; a place that is not known says nothing.
   */
  public List<Right> in(List<String> places, LocalDate day, WrittenLanguage language) {
    return places.stream()
        .flatMap(place -> lawbook.pack(place).stream())
        .filter(pack -> !pack.id().equals(Packs.HOUSE))
        .flatMap(pack -> Stream.concat(Stream.of(pack), lawbook.around(pack).stream()))
        .distinct()
        .flatMap(pack -> rights(pack, day, language))
        .toList();
  }

  /** What we keep to wherever somebody lives. */
  public List<Right> everywhere(LocalDate day, WrittenLanguage language) {
    return lawbook.pack(Packs.HOUSE).stream().flatMap(pack -> rights(pack, day, language)).toList();
  }

  private Stream<Right> rights(LawPack pack, LocalDate day, WrittenLanguage language) {
    Map<String, String> sentences = words.of(language, SENTENCES);
    return pack.inForceOn(day).stream()
        .filter(row -> sentences.containsKey(row.id()))
        .map(row -> right(row, sentences.getOrDefault(row.id(), "")));
  }

  private static Right right(LawRow row, String sentence) {
    String filled = sentence;
    for (LawValue value : row.values())
      filled = filled.replace("{" + value.name() + "}", value.value());
    if (filled.contains("{"))
      throw new IllegalStateException(
          "The sentence of " + row.id() + " names a number that the row has not: " + filled);
    return new Right(row.id(), filled, row.source(), row.from(), row.standing() == LawStanding.LAW);
  }
}
