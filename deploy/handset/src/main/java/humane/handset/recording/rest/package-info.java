/** Recordings on Twilio's paths. */
@org.jspecify.annotations.NullMarked
package humane.handset.recording.rest;
