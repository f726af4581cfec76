package humane.reminder.contactpolicy.packs;

import humane.reminder.contactpolicy.HoldKind;
import humane.reminder.contactpolicy.HoldTerms;
import humane.reminder.contactpolicy.HolidayCalendar;
import humane.reminder.contactpolicy.Pack;
import humane.reminder.contactpolicy.Row;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What each pack, the table of holds and each calendar said, in a few letters: a decision keeps
 * them, so that who decides again sees which of them was edited since. They are taken of what the
 * rules read, so a team's tighter settings change them and a comment in a file does not.
 */
final class PackFingerprints {
  /** Seventy-two bits; two contents do not share them by accident. */
  private static final int BYTES_KEPT = 9;

  private PackFingerprints() {}

  static String of(Pack pack) {
    StringBuilder said = new StringBuilder(pack.id()).append(' ').append(pack.completeFrom());
    pack.rows().values().stream()
        .flatMap(List::stream)
        .sorted(Comparator.comparing(Row::id).thenComparing(Row::from))
        .forEach(row -> said.append('\n').append(line(row)));
    return shortened(said.toString());
  }

  static String of(Map<HoldKind, List<HoldTerms>> holds) {
    StringBuilder said = new StringBuilder();
    new TreeMap<>(holds)
        .values()
        .forEach(
            versions ->
                versions.forEach(
                    terms ->
                        said.append('\n')
                            .append(line(terms.row()))
                            .append(new TreeSet<>(terms.passes()))
                            .append(terms.endsAfterDays())));
    return shortened(said.toString());
  }

  static String of(HolidayCalendar calendar) {
    return shortened(
        calendar.country() + new TreeSet<>(calendar.years()) + new TreeSet<>(calendar.days()));
  }

  private static String line(Row row) {
    return String.join(
        "\u001f",
        row.id(),
        row.what(),
        row.citedSource(),
        row.certainty(),
        String.valueOf(row.isHouseNumber()),
        String.valueOf(row.from()),
        String.valueOf(row.until()),
        new TreeMap<>(row.numbers()).toString(),
        new TreeMap<>(row.times()).toString(),
        row.text(),
        row.textZh());
  }

  private static String shortened(String said) {
    try {
      byte[] whole =
          MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(whole, BYTES_KEPT));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
    }
  }
}
