package humane.budget.borrowerclient.rest;

import java.time.LocalDate;
import java.util.List;

/** Asks borrower-service to hold collection; a repeat of the same command changes nothing. */
public record HoldCommand(
    String kind,
    List<String> accountRefs,
    LocalDate from,
    String by,
    String note,
    String commandId,
    long sequence) {}
