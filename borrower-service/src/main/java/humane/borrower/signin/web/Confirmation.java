package humane.borrower.signin.web;

/** By what somebody who has signed in showed a second time to be the borrower. */
enum Confirmation {
  PIN,
  CODE
}
