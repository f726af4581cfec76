-- Who has no account open any more, and since when, is read from the index alone.
CREATE INDEX account_of_borrower ON account (borrower_id, closed_at);
DROP INDEX account_borrower;
