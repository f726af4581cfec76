package humane.borrower.portfolio;

import humane.borrower.account.AccountFacts;
import humane.borrower.account.Product;
import humane.borrower.contactpoint.ReadNumber.Understood;
import humane.borrower.profile.Profile;
import humane.borrower.wishes.StatedConsent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row that can be used. */
public record PortfolioRow(
    String borrowerRef,
    Profile profile,
    @Nullable String language,
    @Nullable String timeZone,
    List<String> jurisdictions,
    @Nullable Understood mobile,
    @Nullable LocalDate attestedOn,
    @Nullable String attestedBy,
    @Nullable LocalDate reassignedCheckedOn,
    String accountRef,
    Product product,
    String currency,
    AccountFacts facts,
    List<StatedConsent> consents) {
  public PortfolioRow {
    jurisdictions = List.copyOf(jurisdictions);
    consents = List.copyOf(consents);
  }
}
