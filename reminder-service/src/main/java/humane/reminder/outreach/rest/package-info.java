/** Contacts made outside the suite come in here, and what is held of a person goes out. */
@org.jspecify.annotations.NullMarked
package humane.reminder.outreach.rest;
