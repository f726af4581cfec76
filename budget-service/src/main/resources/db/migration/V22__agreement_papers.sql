-- Agreements as they were written and signed, once each: the very bytes, sealed with the borrower's record key, and what is
-- needed to check a copy that somebody holds. The keys are public ones; earlier ones stay, so that old papers can be checked.
CREATE TABLE agreement_key (
  key_id          text        PRIMARY KEY,
  public_key      bytea       NOT NULL,
  since_system_at timestamptz NOT NULL
);
CREATE TABLE agreement_paper (
  plan_id      text        PRIMARY KEY REFERENCES plan,
  check_number text        NOT NULL UNIQUE,
  sha256       bytea       NOT NULL UNIQUE,
  signature    bytea       NOT NULL,
  key_id       text        NOT NULL REFERENCES agreement_key,
  signed_at    timestamptz NOT NULL,
  currency     text        NOT NULL,
  sealed       bytea       NOT NULL
);
GRANT SELECT, INSERT ON agreement_key, agreement_paper TO ${runRole};
-- The address under which a calendar programme fetches a plan's dates: looked up by its hash, shown again from its seal.
CREATE TABLE calendar_address (
  plan_id    text        PRIMARY KEY REFERENCES plan,
  token_hash bytea       NOT NULL UNIQUE,
  sealed     bytea       NOT NULL,
  made_at    timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON calendar_address TO ${runRole};
