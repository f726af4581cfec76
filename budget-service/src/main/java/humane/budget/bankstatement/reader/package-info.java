/** Reads the files that banks and payment apps give out: CSV, camt.053, OFX. */
package humane.budget.bankstatement.reader;
