/** How well replies are understood: precision, recall, false alarms, time and memory. */
@org.jspecify.annotations.NullMarked
package humane.replytraining.measure;
