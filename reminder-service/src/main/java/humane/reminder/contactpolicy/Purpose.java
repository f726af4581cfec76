package humane.reminder.contactpolicy;

/** What a contact is for (conduct §4). What is none of these is not sent. */
public enum Purpose {
  PAYMENT_REMINDER,
  PRE_DUE_NOTE,
  PLAN_OFFER,
  INSTALMENT_NOTE,
  REQUESTED_REPLY,
  CARE,
  STATUTORY_NOTICE,
  OPT_OUT_CONFIRMATION,
  VERIFY_NUMBER,
  CONSENT_REQUEST
}
