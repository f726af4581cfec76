package humane.borrower.profile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What tells a person apart; sealed wherever it is kept. */
public record Profile(String givenName, String familyName, @Nullable LocalDate birthDate) {

  /**
   * The name as it is spoken and written in the person's language: family name first and unspaced
   * where names are Han characters.
   */
  public String fullName() {
    if (isHan(familyName) && isHan(givenName)) return familyName + givenName;
    return (givenName + " " + familyName).strip();
  }

  private static boolean isHan(String name) {
    return !name.isEmpty()
        && name.codePoints()
            .allMatch(
                c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN || c == '·');
  }
}
