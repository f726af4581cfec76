package humane.borrower.portfolio.store;

import humane.borrower.portfolio.PortfolioRow;

/** A usable row and its line in the file. */
public record NumberedRow(long line, PortfolioRow row) {}
