package humane.handset.phone;

/**
 * What the lender did over all phones; the carrier's own answers do not count.
 *
 * @param distinctNumbers numbers that were texted or called
 * @param maxPerNumber texts and calls to the number that had most of them
 * @param repeatedCodes check codes that stand in more than one text to one number
 */
public record Counts(
    long messages, long calls, long distinctNumbers, long maxPerNumber, long repeatedCodes) {}
