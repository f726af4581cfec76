package humane.reminder.carrier.job;

import humane.kit.clock.SystemTime;
import humane.kit.crypto.NumberTokens;
import humane.reminder.carrier.InboundPart;
import humane.reminder.carrier.store.InboundParts;
import humane.reminder.carrier.store.TextNames;
import humane.reminder.reply.InboundText;
import humane.reminder.reply.job.ReplyIntake;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/**
 * Texts from a line whose messages have no name of their own and may be parts: joined, told from
 * repeats, and taken in as any other.
 */
@ApplicationScoped
public class InboundTexts {
  private final NumberTokens tokens;
  private final InboundParts parts;
  private final TextNames names;
  private final ReplyIntake intake;
  private final Clock system;

  InboundTexts(
      NumberTokens tokens,
      InboundParts parts,
      TextNames names,
      ReplyIntake intake,
      @SystemTime Clock system) {
    this.tokens = tokens;
    this.parts = parts;
    this.names = names;
    this.intake = intake;
    this.system = system;
  }

  /**
   * When it returns all is committed: the part, or the text with what protects.
   *
   * @param from E.164
   */
  @Transactional
  public void received(String from, InboundPart part) {
    String token = tokens.of(from);
    parts.lock(token);
    if (part.isWhole()) take(token, from, part.words());
    else
      parts.joined(token, from, part, system.instant()).forEach(words -> take(token, from, words));
  }

  private void take(String token, String from, String words) {
    names
        .newName(token, words, system.instant())
        .ifPresent(name -> intake.receive(new InboundText(name, from, words, null)));
  }

  /** What has waited for its other parts in vain is taken as it is: nothing is lost. */
  @Transactional
  public void takeUnjoined(String token) {
    parts.lock(token);
    parts.unjoined(token, system.instant()).forEach(left -> take(token, left.from(), left.words()));
  }
}
