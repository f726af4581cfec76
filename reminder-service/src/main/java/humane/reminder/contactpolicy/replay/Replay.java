package humane.reminder.contactpolicy.replay;

import com.fasterxml.jackson.databind.node.ObjectNode;
import humane.reminder.contactpolicy.ContactDecision;
import humane.reminder.contactpolicy.ContactPolicy;
import humane.reminder.contactpolicy.packs.Packs;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Decides past decisions again, under the packs of now, and keeps those whose answer is not the
 * same byte for byte. Rows are dated, so an answer may only differ if a row of its own date was
 * edited, or the gate itself was.
 */
public final class Replay {
  private static final int LISTED_MAX = 1_000;

  private final ContactPolicy policy;
  private final Packs packs;
  private final List<Difference> differences = new ArrayList<>();
  private final Map<String, Long> edited = new TreeMap<>();
  private long decisions;
  private long same;
  private long different;
  private long onlyReworded;
  private long withoutInputs;

  public Replay(ContactPolicy policy, Packs packs) {
    this.policy = policy;
    this.packs = packs;
  }

  /**
   * What came of it.
   *
   * @param different of them, the answers that are not the same byte for byte
   * @param onlyReworded of those, the ones with the same verdict, moments, codes and rules: a row's
   *     sentence or the name of its source was rewritten since
   * @param withoutInputs decisions of before inputs were kept: they cannot be decided again
   * @param packsEdited how many decisions were made under another content of each pack, table or
   *     calendar than it has now
   * @param differences the first thousand
   */
  public record Outcome(
      long decisions,
      long same,
      long different,
      long onlyReworded,
      long withoutInputs,
      Map<String, Long> packsEdited,
      List<Difference> differences) {}

  /**
   * A decision that would be another now.
   *
   * @param packsEdited what was edited since, of all that spoke in it; empty means that the gate
   *     itself changed
   */
  public record Difference(
      UUID entryId,
      Instant at,
      String subject,
      List<String> packsEdited,
      boolean onlyReworded,
      ObjectNode stored,
      ObjectNode now) {}

  public void take(LedgerDecision decision) {
    decisions++;
    DecisionInputs inputs = decision.inputs();
    if (inputs == null) {
      withoutInputs++;
      return;
    }
    List<String> changed = editedSince(inputs);
    for (String pack : changed) edited.merge(pack, 1L, Long::sum);
    ObjectNode stored = AnswerJson.in(decision.body());
    ObjectNode now = AnswerJson.of(decide(policy, packs, inputs));
    if (stored.toString().equals(now.toString())) {
      same++;
      return;
    }
    different++;
    boolean reworded =
        AnswerJson.withoutWords(stored).toString().equals(AnswerJson.withoutWords(now).toString());
    if (reworded) onlyReworded++;
    if (differences.size() < LISTED_MAX)
      differences.add(
          new Difference(
              decision.entryId(),
              decision.at(),
              decision.subject(),
              changed,
              reworded,
              stored,
              now));
  }

  public Outcome outcome() {
    return new Outcome(
        decisions, same, different, onlyReworded, withoutInputs, edited, differences);
  }

  static ContactDecision decide(ContactPolicy policy, Packs packs, DecisionInputs inputs) {
    return policy.decide(
        inputs.proposal(),
        inputs.situation(),
        packs.termsOn(inputs.jurisdictions(), inputs.at(), inputs.withHouse()),
        inputs.at());
  }

  private List<String> editedSince(DecisionInputs inputs) {
    Map<String, String> now = packs.fingerprints(inputs.jurisdictions());
    TreeSet<String> names = new TreeSet<>(now.keySet());
    names.addAll(inputs.packs().keySet());
    names.removeIf(name -> String.valueOf(now.get(name)).equals(inputs.packs().get(name)));
    return List.copyOf(names);
  }
}
