/**
 * Who is calling: staff, another service, or a borrower. Three issuers, told apart by {@code iss},
 * each with keys of its own.
 */
@org.jspecify.annotations.NullMarked
package humane.kit.identity;
