package humane.reminder.complaint.job;

import com.fasterxml.jackson.databind.JsonNode;
import humane.kit.delivery.DeliveryHandler;
import humane.kit.delivery.Undeliverable;
import humane.reminder.borrowerclient.rest.Borrowers;
import humane.reminder.contactpolicy.Channel;
import humane.reminder.reply.store.InboundMessages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.time.Instant;
import java.util.Map;

/**
 * What a borrower has complained of by text or on a call is kept with all other complaints, with
 * the same dates, from when the words reached us. Until borrower-service has it the hold and the
 * work item that stand here already do what is pressing.
 */
@ApplicationScoped
public class SaidComplaints implements DeliveryHandler {
  /** The kind of delivery. */
  public static final String KIND = "said-complaint";

  /** How the channels begin of what was said to us, by text or on a call. */
  public static final String SAID_TO_US = "INBOUND_";

  private static final int NOT_FOUND = 404;
  private static final String ON_A_CALL =
      "Said on a call; whoever takes it hears the words in the recording, or asks.";

  /**
   * @param saidIn the carrier's id of the text or the call
   */
  public record Said(String borrowerId, String saidIn, Channel channel, Instant at) {
    /** Tells it from others; a text that stands for two people is a complaint of each. */
    public String key() {
      return saidIn + "-" + borrowerId;
    }
  }

  private final InboundMessages messages;
  private final Borrowers borrowers;

  SaidComplaints(InboundMessages messages, Borrowers borrowers) {
    this.messages = messages;
    this.borrowers = borrowers;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void deliver(JsonNode payload) throws Undeliverable {
    String borrowerId = payload.path("borrowerId").asText();
    String saidIn = payload.path("saidIn").asText();
    String channel = payload.path("channel").asText();
    try {
      borrowers.complainOf(
          borrowerId,
          "said-" + saidIn + "-" + borrowerId,
          Map.of(
              "text", words(channel, saidIn),
              "channel", SAID_TO_US + channel,
              "receivedAt", payload.path("at").asText()));
    } catch (WebApplicationException refused) {
      if (refused.getResponse().getStatus() != NOT_FOUND) throw refused;
      throw new Undeliverable("borrower-service knows nobody for a complaint that was " + channel);
    }
  }

  private String words(String channel, String saidIn) {
    return channel.equals(Channel.VOICE.name())
        ? ON_A_CALL
        : messages
            .findReadable(saidIn)
            .map(InboundMessages.Stored::words)
            .filter(words -> !words.isBlank())
            .orElse("A text whose words are erased.");
  }
}
