-- The lender's own facts as borrower-service last stated them: one row, no personal data.
CREATE TABLE lender_facts (
  one      boolean     PRIMARY KEY DEFAULT true CHECK (one),
  document text        NOT NULL,
  read_at  timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON lender_facts TO ${runRole};
