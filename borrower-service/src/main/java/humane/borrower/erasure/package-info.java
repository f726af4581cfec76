/** What is forgotten of a person, what stops it, and what each service says of it. */
@org.jspecify.annotations.NullMarked
package humane.borrower.erasure;
