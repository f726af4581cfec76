package humane.borrower.support;

/** In what capacity somebody helps (conduct.md section 2). */
public enum HelperRole {
  ADVISER,
  CARER,
  LAWYER,
  INTERPRETER
}
