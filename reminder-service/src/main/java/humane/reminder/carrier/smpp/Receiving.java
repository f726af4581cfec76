package humane.reminder.carrier.smpp;

import org.jboss.logging.Logger;
import org.jsmpp.bean.AlertNotification;
import org.jsmpp.bean.DataSm;
import org.jsmpp.bean.DeliverSm;
import org.jsmpp.extra.ProcessRequestException;
import org.jsmpp.session.DataSmResult;
import org.jsmpp.session.MessageReceiverListener;
import org.jsmpp.session.Session;

/** Answers the carrier's requests: taken, or "try again" when we could not store it. */
final class Receiving implements MessageReceiverListener {
  private static final Logger LOG = Logger.getLogger(Receiving.class);
  private static final int INVALID_COMMAND = 0x03;
  private static final int TRY_AGAIN_LATER = 0x64;

  private final Arrivals arrivals;

  Receiving(Arrivals arrivals) {
    this.arrivals = arrivals;
  }

  @Override
  public void onAcceptDeliverSm(DeliverSm brought) throws ProcessRequestException {
    try {
      arrivals.arrived(brought);
    } catch (RuntimeException broken) {
      LOG.errorf(
          "What the carrier brought could not be stored, it is asked to bring it again: %s",
          broken.getClass().getSimpleName());
      throw new ProcessRequestException("not stored", TRY_AGAIN_LATER);
    }
  }

  @Override
  public DataSmResult onAcceptDataSm(DataSm brought, Session session)
      throws ProcessRequestException {
    throw new ProcessRequestException("not served", INVALID_COMMAND);
  }

  @Override
  public void onAcceptAlertNotification(AlertNotification brought) {
    // It says that a phone is reachable, which nobody has asked for.
  }
}
