/** The durable work of an import: it goes on where a crash left it. */
@org.jspecify.annotations.NullMarked
package humane.borrower.portfolio.job;
