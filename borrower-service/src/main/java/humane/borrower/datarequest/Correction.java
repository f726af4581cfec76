package humane.borrower.datarequest;

import humane.borrower.profile.Profile;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is put right of a person; what is null stays. */
public record Correction(
    @Nullable String givenName, @Nullable String familyName, @Nullable LocalDate birthDate) {

  public boolean isEmpty() {
    return givenName == null && familyName == null && birthDate == null;
  }

  public Profile of(Profile wrong) {
    return new Profile(
        givenName == null ? wrong.givenName() : givenName,
        familyName == null ? wrong.familyName() : familyName,
        birthDate == null ? wrong.birthDate() : birthDate);
  }
}
