-- Each borrower's own keys, wrapped by the service's master key. Destroying a row makes what it sealed unreadable.
CREATE TABLE borrower_key (
  borrower_id text        NOT NULL,
  purpose     text        NOT NULL CHECK (purpose IN ('PROFILE', 'RECORD')),
  wrapped     bytea       NOT NULL,
  created_at  timestamptz NOT NULL,
  PRIMARY KEY (borrower_id, purpose)
);
GRANT SELECT, INSERT, DELETE ON borrower_key TO ${runRole};
