package humane.reminder.voice;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * What a verified borrower wants recorded, as it is read back and then done.
 *
 * @param date of a promise, or of the call-back
 * @param amountMinor of a promise
 * @param time of the call-back, in the borrower's zone
 */
public record Wish(
    Kind kind, @Nullable LocalDate date, @Nullable Long amountMinor, @Nullable LocalTime time) {

  public static Wish of(Kind kind) {
    return new Wish(kind, null, null, null);
  }

  static Wish promise(LocalDate date, long amountMinor) {
    return new Wish(Kind.PROMISE, date, amountMinor, null);
  }

  static Wish callBack(LocalDate date, LocalTime time) {
    return new Wish(Kind.CALL_BACK, date, null, time);
  }

  /** The kinds, each with how it is read back, how it is confirmed, and what the call came to. */
  public enum Kind {
    PROMISE(AccountWords.READ_BACK_PROMISE, AccountWords.DONE_PROMISE, Disposition.PROMISE),
    CALL_BACK(
        AccountWords.READ_BACK_CALL_BACK, AccountWords.DONE_CALL_BACK, Disposition.HANDED_OVER),
    PAID(AccountWords.READ_BACK_PAID, AccountWords.DONE_NOTED, Disposition.PAID),
    DISPUTE(AccountWords.READ_BACK_DISPUTE, AccountWords.DONE_NOTED, Disposition.DISPUTE),
    VALIDATION(
        AccountWords.READ_BACK_VALIDATION, AccountWords.DONE_NOTED, Disposition.VALIDATION_REQUEST),
    COMPLAINT(AccountWords.READ_BACK_COMPLAINT, AccountWords.DONE_NOTED, Disposition.DISPUTE),
    HARDSHIP(AccountWords.READ_BACK_HARDSHIP, AccountWords.DONE_NOTED, Disposition.HARDSHIP),
    ILLNESS(AccountWords.READ_BACK_ILLNESS, AccountWords.DONE_NOTED, Disposition.HARDSHIP),
    BEREAVED(AccountWords.READ_BACK_BEREAVED, AccountWords.DONE_NOTED, Disposition.HARDSHIP),
    REPRESENTED(
        AccountWords.READ_BACK_REPRESENTED, AccountWords.DONE_NOTED, Disposition.REPRESENTED);

    private final AccountWords readBack;
    private final AccountWords done;
    private final Disposition disposition;

    Kind(AccountWords readBack, AccountWords done, Disposition disposition) {
      this.readBack = readBack;
      this.done = done;
      this.disposition = disposition;
    }

    AccountWords readBack() {
      return readBack;
    }

    AccountWords done() {
      return done;
    }

    public Disposition disposition() {
      return disposition;
    }
  }
}
