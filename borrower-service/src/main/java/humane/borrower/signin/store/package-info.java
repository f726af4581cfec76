/** Links, codes and PINs in the database, as hashes. */
@org.jspecify.annotations.NullMarked
package humane.borrower.signin.store;
