package humane.local.carrier;

import java.net.URI;

/**
 * Where the carrier is asked, as whom, and where it is to answer.
 *
 * @param answersTo reminder-service as the carrier reaches it, without a slash at the end
 * @param givesNumbers whether a number that the account does not have may be taken; at the real
 *     carrier that would be a purchase
 */
public record CarrierAt(URI api, CarrierAccount account, String answersTo, boolean givesNumbers) {}
