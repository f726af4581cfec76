package humane.handset.call.job;

import humane.handset.phone.Answers;
import humane.handset.phone.store.Phones;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** What phones do by themselves while a call goes on. */
@ApplicationScoped
class OtherEnds {
  private final Phones phones;

  OtherEnds(Phones phones) {
    this.phones = phones;
  }

  /** What a child says who has taken up the phone; nothing when none has. */
  Optional<String> childSays(String phone) {
    return phones
        .behaviour(phone)
        .filter(Answers.CHILD::equals)
        .map(child -> phone.startsWith("+86") ? "妈妈不在家" : "My mommy is not here");
  }

  /** Twilio's word for how it went to ring a number; one that nobody told anything is picked up. */
  String dialStatus(String number) {
    return switch (phones.behaviour(number).orElse(Answers.PERSON)) {
      case PERSON, CHILD, SILENCE -> "completed";
      case BUSY -> "busy";
      case MACHINE, NOBODY -> "no-answer";
    };
  }
}
