/** Keeps talks and their seats. */
package humane.budget.talk.store;
