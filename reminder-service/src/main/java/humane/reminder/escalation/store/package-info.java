/** Cases in the database, and ladders in their files. */
@org.jspecify.annotations.NullMarked
package humane.reminder.escalation.store;
