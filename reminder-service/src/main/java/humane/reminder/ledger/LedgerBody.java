package humane.reminder.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The open part of an entry: no name, no number, nothing that tells who the person is. */
public sealed interface LedgerBody {

  /** The kind under which this body is written. */
  EntryKind kind();

  /**
   * A verdict of the gate, also one to stay silent.
   *
   * @param accountRefs random stable ids that stand for the accounts
   * @param state of the attempt that the verdict led to or ended, if any
   * @param inputs what the gate was asked with, as one JSON object without personal data; null only
   *     where nobody asked the gate
   */
  record Decision(
      UUID stepId,
      @Nullable UUID attemptId,
      String channel,
      @Nullable String voiceKind,
      String purpose,
      @Nullable String contactPointId,
      List<String> accountRefs,
      List<String> jurisdictions,
      List<String> timeZones,
      String verdict,
      List<LedgerReason> reasons,
      @Nullable Instant notBefore,
      @Nullable String state,
      List<String> packs,
      @Nullable String inputs)
      implements LedgerBody {
    @Override
    public EntryKind kind() {
      return EntryKind.DECISION;
    }
  }

  /** A contact on its way: reserved, released, about to be asked of the carrier. */
  record Attempt(
      UUID stepId,
      UUID attemptId,
      String channel,
      @Nullable String voiceKind,
      String purpose,
      String contactPointId,
      List<String> accountRefs,
      List<String> jurisdictions,
      List<String> timeZones,
      String verdict,
      List<LedgerReason> reasons,
      @Nullable Instant notBefore,
      String state)
      implements LedgerBody {
    @Override
    public EntryKind kind() {
      return EntryKind.ATTEMPT;
    }
  }

  /**
   * What became of an attempt, or of a call that came in; {@code carrierId} is the carrier's name
   * for it.
   *
   * @param attemptId null for a call that came in
   * @param disposition with a call: what it came to in the field's words
   */
  record Outcome(
      @Nullable UUID attemptId,
      String outcome,
      @Nullable String carrierId,
      @Nullable String disposition)
      implements LedgerBody {
    public Outcome(UUID attemptId, String outcome, @Nullable String carrierId) {
      this(attemptId, outcome, carrierId, null);
    }

    @Override
    public EntryKind kind() {
      return EntryKind.OUTCOME;
    }
  }

  /** What the person said; the words themselves are in the entry's secret. */
  record Reply(String channel, List<String> intents) implements LedgerBody {
    @Override
    public EntryKind kind() {
      return EntryKind.REPLY;
    }
  }

  /**
   * {@code what} is {@code OPT_OUT}, {@code WRONG_PERSON}, the kind of a hold, or one of these with
   * {@code _LIFTED}; no channel means all.
   */
  record Suppressed(String what, @Nullable String channel) implements LedgerBody {
    @Override
    public EntryKind kind() {
      return EntryKind.SUPPRESSION;
    }
  }

  /**
   * A contact made by others; it counts as ours do.
   *
   * @param noticeKind a notice that it carried
   */
  record OutsideContact(
      String channel,
      @Nullable String voiceKind,
      String direction,
      String outcome,
      @Nullable String purpose,
      @Nullable String contactPointId,
      List<String> accountRefs,
      String by,
      @Nullable String noticeKind)
      implements LedgerBody {
    @Override
    public EntryKind kind() {
      return EntryKind.OUTSIDE_CONTACT;
    }
  }

  /**
   * Something a person in the team is asked to do, or did: {@code what} is a stable name such as
   * {@code WORK_ITEM_OPENED}.
   */
  record Person(String what, @Nullable String workItemKind, @Nullable UUID workItemId)
      implements LedgerBody {
    @Override
    public EntryKind kind() {
      return EntryKind.PERSON;
    }
  }

  /**
   * A contact that the law refuses was found in the past ({@code BREACH_OPENED}), or something was
   * done about it ({@code BREACH_CHANGED}); {@code entryId} is the decision behind it.
   */
  record Breach(String what, UUID breachId, @Nullable UUID entryId, String state)
      implements LedgerBody {
    @Override
    public EntryKind kind() {
      return EntryKind.PERSON;
    }
  }

  /** The person's key was destroyed; {@code which} says which. */
  record Erasure(String which) implements LedgerBody {
    @Override
    public EntryKind kind() {
      return EntryKind.ERASURE;
    }
  }
}
