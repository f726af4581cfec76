/** Cases and ladders: what is done for an account in arrears, in which order, and how far apart. */
@org.jspecify.annotations.NullMarked
package humane.reminder.escalation;
