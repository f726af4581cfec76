/** The proof that free advice was pointed out. */
@org.jspecify.annotations.NullMarked
package humane.reminder.helpline.store;
