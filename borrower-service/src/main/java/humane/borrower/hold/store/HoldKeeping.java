package humane.borrower.hold.store;

import humane.borrower.changefeed.ChangeKind;
import humane.borrower.changefeed.Changes;
import humane.borrower.hold.Hold;
import humane.borrower.hold.HoldKind;
import humane.borrower.profile.store.BorrowerStore;
import humane.kit.feed.ChangeFeed;
import humane.kit.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sets and ends holds, once for each command, and lets the others know. */
@ApplicationScoped
public class HoldKeeping {

  /** Who commands, under which name and number; null id and sequence where a person does. */
  public record Command(String sender, @Nullable String id, @Nullable Long sequence) {}

  /** What became of a command. */
  public sealed interface Outcome {
    /**
     * @param repeated whether it had been done before
     */
    record Stands(Hold hold, boolean repeated) implements Outcome {}

    /** Something newer of the same kind was said before. */
    record Older() implements Outcome {}
  }

  private final BorrowerStore borrowers;
  private final HoldStore holds;
  private final HoldCommands commands;
  private final ChangeFeed feed;

  HoldKeeping(BorrowerStore borrowers, HoldStore holds, HoldCommands commands, ChangeFeed feed) {
    this.borrowers = borrowers;
    this.holds = holds;
    this.commands = commands;
    this.feed = feed;
  }

  @Transactional
  public Outcome set(Hold wanted, Command command) {
    borrowers.lockLiving(wanted.borrowerId());
    Optional<Outcome> before = doneBefore(wanted.borrowerId(), wanted.kind(), command);
    if (before.isPresent()) return before.get();
    holds.add(wanted);
    remember(command, wanted.borrowerId(), wanted.kind(), wanted.id());
    feed.append(
        List.of(
            Changes.ofBorrower(ChangeKind.HOLD_SET, wanted.borrowerId(), toldBy(command, wanted))));
    return new Outcome.Stands(wanted, false);
  }

  @Transactional
  public Outcome end(String borrowerId, String holdId, @Nullable String reason, Command command) {
    borrowers.lock(borrowerId);
    Hold hold = holds.find(borrowerId, holdId).orElseThrow(() -> Problem.notFound("hold", holdId));
    Optional<Outcome> before = doneBefore(borrowerId, hold.kind(), command);
    if (before.isPresent()) return before.get();
    boolean ended = holds.end(hold, reason);
    remember(command, borrowerId, hold.kind(), holdId);
    if (ended)
      feed.append(List.of(Changes.ofBorrower(ChangeKind.HOLD_ENDED, borrowerId, told(hold))));
    return new Outcome.Stands(hold, !ended);
  }

  private Optional<Outcome> doneBefore(String borrowerId, HoldKind kind, Command command) {
    if (command.id() != null) {
      Optional<HoldCommands.Known> known = commands.find(command.sender(), command.id());
      if (known.isPresent()) return Optional.of(repeat(borrowerId, known.get(), command.id()));
    }
    if (command.sequence() != null
        && commands.isOlder(command.sender(), borrowerId, kind, command.sequence())) {
      remember(command, borrowerId, kind, null);
      return Optional.of(new Outcome.Older());
    }
    return Optional.empty();
  }

  private Outcome repeat(String borrowerId, HoldCommands.Known known, String commandId) {
    if (!known.borrowerId().equals(borrowerId))
      throw Problem.conflict(
          "command-id-reused", "The command " + commandId + " was about somebody else.");
    if (known.holdId() == null) return new Outcome.Older();
    return new Outcome.Stands(holds.find(borrowerId, known.holdId()).orElseThrow(), true);
  }

  private void remember(
      Command command, String borrowerId, HoldKind kind, @Nullable String holdId) {
    if (command.id() == null && command.sequence() == null) return;
    String id = command.id() == null ? UUID.randomUUID().toString() : command.id();
    commands.remember(command.sender(), id, borrowerId, kind, command.sequence(), holdId);
  }

  /** With who set it, so that whoever did needs no word of it. */
  private static Map<String, Object> toldBy(Command command, Hold hold) {
    Map<String, Object> more = told(hold);
    more.put("sender", command.sender());
    return more;
  }

  private static Map<String, Object> told(Hold hold) {
    Map<String, Object> more = new LinkedHashMap<>();
    more.put("holdId", hold.id());
    more.put("holdKind", hold.kind().name());
    if (hold.accountRefs() != null) more.put("accountRefs", hold.accountRefs());
    return more;
  }
}
