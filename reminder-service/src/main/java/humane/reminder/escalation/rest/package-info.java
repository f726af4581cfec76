/** Cases as staff see them over HTTP. */
@org.jspecify.annotations.NullMarked
package humane.reminder.escalation.rest;
