package humane.reminder.carrier.smpp;

import org.jsmpp.bean.DeliverSm;

/** Takes what the carrier brings. Once it returns, the carrier is told that we have it. */
@FunctionalInterface
interface Arrivals {

  /** When it throws, the carrier is asked to bring the same again later. */
  void arrived(DeliverSm brought);
}
