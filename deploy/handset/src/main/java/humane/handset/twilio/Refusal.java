package humane.handset.twilio;

/** Why Twilio refuses, with its own numbers. Source: Twilio's error dictionary. */
public enum Refusal {
  NOT_SIGNED_IN(401, 20003, "Authenticate"),
  NOT_FOUND(404, 20404, "The requested resource was not found"),
  NO_TO(400, 21604, "A 'To' phone number is required."),
  NO_FROM(400, 21603, "A 'From' phone number is required."),
  NO_BODY(400, 21602, "Message body is required."),
  LONG_BODY(400, 21617, "The concatenated message body exceeds the 1600 character limit."),
  INVALID_TO(400, 21211, "The 'To' number is not a valid phone number."),
  INVALID_FROM(
      400,
      21212,
      "The 'From' number is not a valid phone number, shortcode, or alphanumeric sender ID."),
  FOREIGN_FROM(
      400,
      21606,
      "The 'From' phone number provided is not a valid message-capable Twilio phone number for this destination."),
  SAME_NUMBERS(400, 21266, "'To' and 'From' number cannot be the same."),
  OPTED_OUT(400, 21610, "Attempt to send to unsubscribed recipient"),
  NO_SUCH_SERVICE(400, 21701, "The Messaging Service does not exist."),
  INVALID_CALL_TO(400, 21217, "Phone number does not appear to be valid."),
  NO_CALL_TO(400, 21201, "No 'To' number is specified"),
  NO_CALL_FROM(400, 21213, "'From' phone number is required"),
  FOREIGN_CALL_FROM(400, 21210, "'From' phone number not verified for this account."),
  NO_TALK(400, 21205, "Url parameter is required."),
  INVALID_URL(400, 21205, "Url is not a valid URL."),
  CALL_NOT_IN_PROGRESS(400, 21220, "Call is not in-progress. Cannot redirect."),
  INVALID_PHONE_NUMBER(400, 21421, "PhoneNumber is invalid"),
  INVALID_PARAMETER(400, 20001, "Invalid parameter");

  private final int status;
  private final int code;
  private final String message;

  Refusal(int status, int code, String message) {
    this.status = status;
    this.code = code;
    this.message = message;
  }

  public TwilioError error() {
    return new TwilioError(status, code, message, 0);
  }

  public TwilioError error(String detail) {
    return new TwilioError(status, code, message + " " + detail, 0);
  }
}
