/** The register for compliance. */
@org.jspecify.annotations.NullMarked
package humane.reminder.breach.rest;
