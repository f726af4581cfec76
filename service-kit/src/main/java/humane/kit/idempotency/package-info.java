/**
 * The same request sent twice under one {@code Idempotency-Key} is done once and answered twice.
 */
@org.jspecify.annotations.NullMarked
package humane.kit.idempotency;
