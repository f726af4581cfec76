/**
 * What went in and out of an account, read from a bank's own file and sorted into the lines of a
 * budget. It is read on the spot; neither the file nor a payee is kept.
 */
package humane.budget.bankstatement;
