/**
 * A lender's own line over CMPP, the protocol of China's carriers: its few message forms, read and
 * written here. Source: China Mobile Peer to Peer, versions 2.0 and 3.0.
 */
@org.jspecify.annotations.NullMarked
package humane.reminder.carrier.cmpp;
