-- What comes in and goes out of a household, sealed with the borrower's own profile key, so that erasure makes it unreadable.
CREATE TABLE statement (
  borrower_id text        PRIMARY KEY,
  sealed      bytea       NOT NULL,
  saved_at    timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE, DELETE ON statement TO ${runRole};
