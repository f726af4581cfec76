/** What must be in place before messages go through the real carrier. */
package humane.local.twilio;
