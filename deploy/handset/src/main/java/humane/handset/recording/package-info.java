/** What the carrier records of calls, until it is told to delete it. */
@org.jspecify.annotations.NullMarked
package humane.handset.recording;
