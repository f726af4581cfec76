/**
 * The packs as a lawyer reads them: each row in full, its numbers with their units, how sure it is
 * and whom it binds. For reading only; the gate decides by the packs themselves.
 */
@org.jspecify.annotations.NullMarked
package humane.reminder.contactpolicy.lawbook;
