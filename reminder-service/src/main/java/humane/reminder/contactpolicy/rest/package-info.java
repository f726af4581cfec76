/** The gate as a question over HTTP: nothing is sent and nothing is stored. */
@org.jspecify.annotations.NullMarked
package humane.reminder.contactpolicy.rest;
