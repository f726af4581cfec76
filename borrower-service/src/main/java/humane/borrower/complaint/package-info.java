/** Dissatisfaction in somebody's words, and by when the law wants an answer. */
@org.jspecify.annotations.NullMarked
package humane.borrower.complaint;
