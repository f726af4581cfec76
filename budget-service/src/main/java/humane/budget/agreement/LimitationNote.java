package humane.budget.agreement;

/** What a plan may do to the time after which a debt can no longer be claimed, in plain words. */
public record LimitationNote(String rule, String source, String en, String zh) {}
