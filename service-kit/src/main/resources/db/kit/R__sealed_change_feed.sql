-- What a change says beyond its kind and its borrower stands sealed with the borrower's record key. Rows from before are sealed at the next
-- start (SealOldChanges); the index holds those that are left. Repeatable, so that it follows whatever version a service has come to.
ALTER TABLE change_feed ADD COLUMN IF NOT EXISTS sealed bytea;
COMMENT ON COLUMN change_feed.sealed IS 'account reference and whatever else the change says';
CREATE INDEX IF NOT EXISTS change_feed_in_clear ON change_feed (cursor) WHERE account_ref IS NOT NULL OR more IS NOT NULL;
GRANT UPDATE (account_ref, more, sealed) ON change_feed TO ${runRole};
