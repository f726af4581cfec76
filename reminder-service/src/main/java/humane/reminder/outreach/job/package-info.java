/** The dispatch loop: lease and decide, look again and send, settle what a crash left. */
@org.jspecify.annotations.NullMarked
package humane.reminder.outreach.job;
