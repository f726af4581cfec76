/** What all of Twilio's paths share: sign-in, forms, dates, errors in its own words. */
@org.jspecify.annotations.NullMarked
package humane.handset.twilio;
