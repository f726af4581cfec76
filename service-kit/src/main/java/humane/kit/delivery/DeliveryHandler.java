package humane.kit.delivery;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Carries out one kind of delivery. It may run more than once for one delivery (after a crash, or
 * when an answer was lost), so the receiver must recognise repeats.
 */
public interface DeliveryHandler {

  /** The kind it carries out, stable: it is stored. */
  String kind();

  /**
   * Delivers.
   *
   * @throws Undeliverable when no later try can succeed
   * @throws Exception anything else: tried again later, with growing pauses
   */
  void deliver(JsonNode payload) throws Exception;
}
