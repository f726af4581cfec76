/** Reads the lessons. */
package humane.budget.lesson.store;
