package humane.borrower.account;

import java.time.Instant;
import java.time.LocalDate;

/** A payment we were told of; the suite takes none itself. */
public record Payment(String accountRef, String paymentRef, Facts facts, Instant recordedAt) {

  /** What is sealed of it. */
  public record Facts(long amountMinor, String currency, LocalDate paidOn) {}
}
