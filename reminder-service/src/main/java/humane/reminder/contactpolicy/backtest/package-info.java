/** The past under other packs, or under the law of another date. */
@org.jspecify.annotations.NullMarked
package humane.reminder.contactpolicy.backtest;
