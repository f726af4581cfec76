package humane.reminder.contactpolicy.replay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import humane.reminder.contactpolicy.Actor;
import humane.reminder.contactpolicy.Channel;
import humane.reminder.contactpolicy.ContactProposal;
import humane.reminder.contactpolicy.Product;
import humane.reminder.contactpolicy.Purpose;
import humane.reminder.contactpolicy.VoiceAgent;
import humane.reminder.contactpolicy.VoiceKind;
import java.util.Objects;

/** The proposed contact; the lender and the machine, who are usual, are left out. */
final class ProposalJson {
  private ProposalJson() {}

  static ObjectNode write(ContactProposal proposal, Names accounts) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("channel", proposal.channel().name()).put("purpose", proposal.purpose().name());
    if (proposal.voiceKind() != null) node.put("voiceKind", proposal.voiceKind().name());
    if (proposal.voiceAgent() != VoiceAgent.MACHINE)
      node.put("voiceAgent", proposal.voiceAgent().name());
    if (proposal.actor() != Actor.LENDER) node.put("actor", proposal.actor().name());
    if (proposal.product() != null) node.put("product", proposal.product().name());
    if (proposal.accountRef() != null) node.put("account", accounts.placeOf(proposal.accountRef()));
    if (proposal.dueDate() != null) node.put("dueDate", proposal.dueDate().toString());
    return node;
  }

  static ContactProposal read(JsonNode node, Places accounts) {
    VoiceAgent agent = Read.name(node.path("voiceAgent"), VoiceAgent.class);
    Actor actor = Read.name(node.path("actor"), Actor.class);
    return new ContactProposal(
        Objects.requireNonNull(Read.name(node.path("channel"), Channel.class)),
        Read.name(node.path("voiceKind"), VoiceKind.class),
        agent == null ? VoiceAgent.MACHINE : agent,
        Objects.requireNonNull(Read.name(node.path("purpose"), Purpose.class)),
        actor == null ? Actor.LENDER : actor,
        Read.name(node.path("product"), Product.class),
        accounts.at(node.path("account")),
        Read.dateOrNull(node.path("dueDate")));
  }
}
