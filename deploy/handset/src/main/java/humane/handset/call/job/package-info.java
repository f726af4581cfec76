/** Rings, answers, follows TwiML and hangs up, on the system clock. */
@org.jspecify.annotations.NullMarked
package humane.handset.call.job;
