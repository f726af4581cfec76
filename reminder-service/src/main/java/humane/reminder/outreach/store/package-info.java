/**
 * People, steps and attempts in PostgreSQL. Every writer locks the person first, and people in the
 * order of their ids.
 */
@org.jspecify.annotations.NullMarked
package humane.reminder.outreach.store;
