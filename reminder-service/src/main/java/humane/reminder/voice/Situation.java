package humane.reminder.voice;

import java.time.LocalDate;

/**
 * What is so while a turn is taken.
 *
 * @param inbound whether they rang us
 * @param knownNumber whether the number stands for exactly one borrower
 * @param teamAnswers whether somebody in the team picks up now
 * @param voicemail whether an answering machine gets the limited-content message
 * @param today in the borrower's zone
 * @param turn how many turns the call has had
 */
public record Situation(
    boolean inbound,
    boolean knownNumber,
    boolean teamAnswers,
    boolean voicemail,
    LocalDate today,
    int turn) {}
