/**
 * The rulebook: one rule, one file, one public identifier. Numbers, dates and sources live in the
 * packs' YAML, not here.
 */
@org.jspecify.annotations.NullMarked
package humane.reminder.contactpolicy.rule;
