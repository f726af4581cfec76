/** The public pages about rights, which nobody has to sign in for. */
@org.jspecify.annotations.NullMarked
package humane.reminder.rights.web;
