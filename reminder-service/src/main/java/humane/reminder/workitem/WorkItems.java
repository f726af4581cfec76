package humane.reminder.workitem;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The team's work. */
public interface WorkItems {

  /** Opens one in the current transaction, with its ledger entry; due as its kind says. */
  UUID open(NewWorkItem item);

  /**
   * As {@link #open}, unless one of the same kind about the same is not closed yet.
   *
   * @param about what many may ask for and one is enough
   */
  void openOnce(NewWorkItem item, String about);

  /** The soonest due first. */
  Page list(
      @Nullable WorkItemKind kind,
      @Nullable WorkItemState state,
      @Nullable String after,
      int limit);

  /** Takes an open one; the same person may take it twice. */
  WorkItem claim(UUID id, String staffName);

  /** Ends one that is not ended yet; whoever closes it is in the ledger. */
  WorkItem close(UUID id, String staffName, String reason);

  /** Some of them, and where the next ones begin, or null. */
  record Page(List<WorkItem> items, @Nullable String next) {}
}
