/**
 * The rules as pages of the console, in the reader's language, on paper too: packs, holds,
 * holidays, what if.
 */
@org.jspecify.annotations.NullMarked
package humane.reminder.contactpolicy.web;
