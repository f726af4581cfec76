package humane.budget.plan.rest;

import humane.budget.form.FieldChecks;

/** Why a person ends a plan; kept with the plan. */
record EndForm(String reason) {
  private static final int REASON_MAX = 500;

  static String read(EndForm form) {
    FieldChecks checks = new FieldChecks();
    String reason = FieldChecks.given(form).reason();
    if (checks.present("reason", reason) && (reason.isBlank() || reason.length() > REASON_MAX)) {
      checks.wrong("reason", null, "must have between 1 and " + REASON_MAX + " characters");
    }
    checks.refuseIfWrong();
    return reason.strip();
  }
}
