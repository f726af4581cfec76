/**
 * What this service has learnt itself and acts on at once: opt-outs, wrong recipients, holds; read
 * under the borrower's lock.
 */
@org.jspecify.annotations.NullMarked
package humane.reminder.suppression;
