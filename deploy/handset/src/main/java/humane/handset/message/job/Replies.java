package humane.handset.message.job;

import humane.handset.database.Database;
import humane.handset.message.Direction;
import humane.handset.message.Message;
import humane.handset.message.store.Messages;
import humane.handset.twilio.Twiml;
import humane.handset.webhook.AnswerReader;
import humane.handset.webhook.Webhook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/** Sends the texts that the lender's answer to an inbound text asks for. */
@ApplicationScoped
public class Replies implements AnswerReader {
  private final Database database;
  private final Messages messages;
  private final Instance<MessageProgress> progress;

  Replies(Database database, Messages messages, Instance<MessageProgress> progress) {
    this.database = database;
    this.messages = messages;
    this.progress = progress;
  }

  @Override
  public void answered(Webhook webhook, String answer) {
    Optional<Message> told = Optional.ofNullable(webhook.replyTo()).flatMap(messages::bySid);
    List<Element> verbs =
        Twiml.verbs(answer).orElse(List.of()).stream()
            .filter(verb -> verb.getTagName().equals("Message"))
            .toList();
    database.inTransaction(
        session -> {
          boolean endedJustNow = session.run("DELETE FROM webhook WHERE id = ?", webhook.id()) == 1;
          if (!endedJustNow || told.isEmpty()) return 0;
          for (Element verb : verbs) {
            String callback = Twiml.attribute(verb, "statusCallback").orElse(null);
            messages.accept(
                session,
                new Messages.Outgoing(
                    told.get().lender(),
                    told.get().phone(),
                    Direction.OUTBOUND_REPLY,
                    false,
                    body(verb),
                    callback));
          }
          return verbs.size();
        });
    if (!verbs.isEmpty()) progress.get().wake();
  }

  /** The text stands in the verb itself or in a Body within. */
  private static String body(Element verb) {
    return Twiml.children(verb).stream()
        .filter(child -> child.getTagName().equals("Body"))
        .findFirst()
        .map(Element::getTextContent)
        .orElseGet(verb::getTextContent)
        .strip();
  }
}
