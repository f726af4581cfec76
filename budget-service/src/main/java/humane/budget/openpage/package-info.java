/**
 * The frame of pages that are open to anyone: nobody is signed in, and nothing is known of them.
 */
package humane.budget.openpage;
