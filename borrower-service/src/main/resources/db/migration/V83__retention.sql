-- Who stands on the list of what is about to be forgotten, and since when.
CREATE TABLE retention_due (
  borrower_id text        PRIMARY KEY REFERENCES borrower,
  rule        text        NOT NULL,
  kept_until  date        NOT NULL,
  listed_on   date        NOT NULL
);
CREATE INDEX retention_due_listed ON retention_due (listed_on);
-- What each day's run forgot, listed and kept: counts by kind, nothing personal.
CREATE TABLE retention_run (
  day         date        PRIMARY KEY,
  finished_at timestamptz NOT NULL,
  report      jsonb       NOT NULL
);
GRANT SELECT, INSERT, UPDATE, DELETE ON retention_due TO ${runRole};
GRANT SELECT, INSERT ON retention_run TO ${runRole};
