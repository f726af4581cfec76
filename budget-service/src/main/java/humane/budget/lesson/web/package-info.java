/** The lessons as pages that are open to anyone. */
package humane.budget.lesson.web;
