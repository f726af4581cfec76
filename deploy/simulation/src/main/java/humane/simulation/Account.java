package humane.simulation;

import humane.reminder.contactpolicy.PastContact;
import humane.reminder.contactpolicy.Product;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An account as the lender states it, which may be held by several people. */
final class Account {
  final String ref;
  final Product product;
  final long minimumDueMinor;
  final List<Person> holders = new ArrayList<>();
  final List<Told> told = new ArrayList<>();

  long arrearsMinor;
  @Nullable LocalDate dueDate;

  /**
   * How often it has changed between in arrears and not; what was meant for before does not hold.
   */
  int turn;

  /** A contact with one of its holders. */
  record Told(String borrowerRef, PastContact contact) {}

  Account(
      String ref,
      Product product,
      long minimumDueMinor,
      long arrearsMinor,
      @Nullable LocalDate dueDate) {
    this.ref = ref;
    this.product = product;
    this.minimumDueMinor = minimumDueMinor;
    this.arrearsMinor = arrearsMinor;
    this.dueDate = dueDate;
  }

  String token() {
    return tokenOf(ref);
  }

  /** In the simulation nobody can look, so the reference may stand in its own hash. */
  static String tokenOf(String accountRef) {
    return "account:" + accountRef;
  }
}
