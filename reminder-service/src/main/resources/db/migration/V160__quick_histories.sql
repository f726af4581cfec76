-- An attempt is about one account at most. A plain index finds it; the inverted one kept what was new in a list that every look read through.
CREATE INDEX attempt_account_history ON attempt ((account_tokens[1]), reserved_at);
DROP INDEX attempt_accounts;
ALTER TABLE attempt ADD CONSTRAINT attempt_one_account CHECK (cardinality(account_tokens) <= 1) NOT VALID;
-- Contacts outside the suite may be about several accounts, and come in files of many thousands: they are put in their place at once.
ALTER INDEX outside_contact_accounts SET (fastupdate = off);
SELECT gin_clean_pending_list('outside_contact_accounts');
