package humane.reminder.contactpolicy.rest;

import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.Situation;
import java.time.Instant;
import java.util.List;

/** A question that was in the agreed form, in the gate's own words. */
public record PreviewQuestion(
    ContactProposal proposal,
    Situation situation,
    List<String> jurisdictions,
    boolean withHouse,
    Instant at) {}
