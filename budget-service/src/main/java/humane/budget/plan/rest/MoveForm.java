package humane.budget.plan.rest;

import humane.budget.form.FieldChecks;
import java.time.LocalDate;

/** The date whose open part is to move to the end. */
record MoveForm(LocalDate dueOn) {

  static LocalDate read(MoveForm form) {
    FieldChecks checks = new FieldChecks();
    checks.present("dueOn", FieldChecks.given(form).dueOn());
    checks.refuseIfWrong();
    return form.dueOn();
  }
}
