/** A carrier that misbehaves on request, the same way for the same seed. */
@org.jspecify.annotations.NullMarked
package humane.handset.fault;
