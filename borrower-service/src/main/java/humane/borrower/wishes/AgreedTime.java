package humane.borrower.wishes;

import java.time.Instant;
import java.time.LocalTime;

/** A time of day that the borrower has agreed to, beyond the usual hours. */
public record AgreedTime(LocalTime from, LocalTime to, Instant agreedAt) {}
