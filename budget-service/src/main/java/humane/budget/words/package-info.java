/** What people read, in each language it is approved in. No word of judgement, threat or haste. */
package humane.budget.words;
