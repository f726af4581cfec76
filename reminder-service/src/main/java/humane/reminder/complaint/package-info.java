/** Complaints of anybody, without signing in: who may make one, and how they read the answer. */
@org.jspecify.annotations.NullMarked
package humane.reminder.complaint;
