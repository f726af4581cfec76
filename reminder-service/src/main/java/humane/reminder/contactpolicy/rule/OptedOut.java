package humane.reminder.contactpolicy.rule;

import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.Consent;
import humane.reminder.contactpolicy.ConsentKind;
import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.Finding;
import humane.reminder.contactpolicy.OptOut;
import humane.reminder.contactpolicy.PastContact;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.contactpolicy.ReasonCode;
import humane.reminder.contactpolicy.Row;
import humane.reminder.contactpolicy.Situation;
import humane.reminder.contactpolicy.TermsOnDate;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stop ends the channel on every own number. After it nothing passes there but one confirmation
 * within minutes. A stop that the person told us themselves is lifted only where it was stored, by
 * a START from the same number; a withdrawn consent ends when a later consent is on record.
 */
abstract class OptedOut extends RowRule {
  private static final String CONFIRMATION = "HOUSE-OPT-OUT";

  OptedOut(String id) {
    super(id);
  }

  @Override
  public final boolean looksBackOnly() {
    return true;
  }

  @Override
  final Finding judge(
      Row row, ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    List<Instant> stops = stops(proposal.channel(), situation, at);
    if (stops.isEmpty())
      return isJustConfirmed(proposal, situation, terms, at)
          ? objection(row, terms)
          : Finding.NO_OBJECTION;
    Instant first = Collections.min(stops);
    Instant last = Collections.max(stops);
    boolean confirms =
        proposal.purpose() == Purpose.OPT_OUT_CONFIRMATION
            && mayConfirm(first, last, proposal, situation, terms, at);
    return confirms ? Finding.NO_OBJECTION : objection(row, terms);
  }

  Finding objection(Row row, TermsOnDate terms) {
    return row.never(ReasonCode.OPTED_OUT);
  }

  private static List<Instant> stops(Channel channel, Situation situation, Instant at) {
    List<Instant> stops = new ArrayList<>();
    for (OptOut stop : situation.optOuts())
      if ((stop.channel() == null || stop.channel() == channel) && !stop.at().isAfter(at))
        stops.add(stop.at());
    for (Consent consent : situation.consents()) {
      if (consent.kind() == ConsentKind.MORE_CALLS || consent.channel() != channel) continue;
      Instant withdrawn = withdrawn(consent, at);
      if (withdrawn != null && !isLifted(withdrawn, channel, situation, at)) stops.add(withdrawn);
    }
    return stops;
  }

  private static @Nullable Instant withdrawn(Consent consent, Instant at) {
    if (consent.isWithdrawnAt(at)) return consent.withdrawnAt();
    // Asked, and never given: a plain no, of which we do not know the day.
    return consent.givenAt() == null && consent.withdrawnAt() == null ? Instant.EPOCH : null;
  }

  private static boolean isLifted(Instant stop, Channel channel, Situation situation, Instant at) {
    for (Consent consent : situation.consents())
      if (consent.kind() != ConsentKind.MORE_CALLS
          && consent.channel() == channel
          && consent.covers(situation.contactPoint())
          && consent.standsAt(at)
          && consent.givenAt() != null
          && consent.givenAt().isAfter(stop)) return true;
    return false;
  }

  private static boolean mayConfirm(
      Instant first,
      Instant last,
      ContactProposal proposal,
      Situation situation,
      TermsOnDate terms,
      Instant at) {
    Row row = terms.row(CONFIRMATION);
    if (row == null
        || !at.isBefore(last.plus(Duration.ofMinutes(row.number("confirmationMinutes")))))
      return false;
    return !isConfirmedSince(first, proposal, situation, at);
  }

  /** A stop may not have been named: then one confirmation is enough for its minutes. */
  private static boolean isJustConfirmed(
      ContactProposal proposal, Situation situation, TermsOnDate terms, Instant at) {
    if (proposal.purpose() != Purpose.OPT_OUT_CONFIRMATION) return false;
    Row row = terms.row(CONFIRMATION);
    if (row == null) return false;
    Duration minutes = Duration.ofMinutes(row.number("confirmationWindowMinutes"));
    return isConfirmedSince(at.minus(minutes).plusNanos(1), proposal, situation, at);
  }

  /** A contact whose purpose nobody noted may have been it. */
  private static boolean isConfirmedSince(
      Instant since, ContactProposal proposal, Situation situation, Instant at) {
    for (PastContact past : situation.history())
      if (past.isOutbound()
          && past.channel() == proposal.channel()
          && !past.at().isBefore(since)
          && Counting.hasHappened(past, at)
          && (past.purpose() == null || past.purpose() == Purpose.OPT_OUT_CONFIRMATION))
        return true;
    return false;
  }
}
