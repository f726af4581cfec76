/** What a person in the team should do, and by when; the due times are the house's (conduct §7). */
@org.jspecify.annotations.NullMarked
package humane.reminder.workitem;
