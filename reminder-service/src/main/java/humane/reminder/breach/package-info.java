/**
 * The register of breaches: contacts that were made and that the law refuses, why it came to them,
 * and what was done. Only ever added to.
 */
@org.jspecify.annotations.NullMarked
package humane.reminder.breach;
