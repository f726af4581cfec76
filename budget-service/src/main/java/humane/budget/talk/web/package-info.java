/** The talks as pages that are open to anyone. */
package humane.budget.talk.web;
