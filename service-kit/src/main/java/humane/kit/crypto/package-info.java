/**
 * Sealing of personal fields, with keys of each borrower's own, and keyed hashes by which a number
 * is found without being known.
 */
@org.jspecify.annotations.NullMarked
package humane.kit.crypto;
