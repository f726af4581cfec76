/** Work that goes on in rounds: woken when something was stored, resting when nothing is due. */
@org.jspecify.annotations.NullMarked
package humane.handset.job;
