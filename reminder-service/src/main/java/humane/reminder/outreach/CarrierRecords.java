package humane.reminder.outreach;

import java.util.Optional;

/** What the carrier remembers, for attempts of which we do not know what became. */
public interface CarrierRecords {

  /**
   * The carrier's id of the message to this number that carries this check code. The code belongs
   * to one step, so it tells one from all.
   *
   * @throws CarrierAway when the carrier cannot say
   */
  Optional<String> find(String to, String checkCode) throws CarrierAway;

  /** The carrier did not answer; asking again later makes sense. */
  final class CarrierAway extends Exception {
    private static final long serialVersionUID = 1L;

    public CarrierAway(String why, Throwable cause) {
      super(why, cause);
    }
  }
}
