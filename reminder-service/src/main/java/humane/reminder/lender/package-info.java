/**
 * The lender's own facts as borrower-service states them: names by language, site, hotline and
 * hours, ways to pay, senders.
 */
@org.jspecify.annotations.NullMarked
package humane.reminder.lender;
