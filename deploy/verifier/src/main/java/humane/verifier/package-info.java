/**
 * Checks what an outsider was given of the ledger. It shares no code with the service that seals,
 * so that a mistake there is not repeated here.
 */
@org.jspecify.annotations.NullMarked
package humane.verifier;
