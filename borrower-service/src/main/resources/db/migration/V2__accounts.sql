-- One row for each holder of an account: joint borrowers are two borrowers on one account, each with a copy sealed by the own key.
CREATE TABLE account (
  account_ref  text        NOT NULL,
  borrower_id  text        NOT NULL REFERENCES borrower,
  product      text        NOT NULL CHECK (product IN ('PERSONAL_LOAN', 'CREDIT_CARD', 'MICROFINANCE', 'DIGITAL_LOAN')),
  currency     text        NOT NULL,
  facts_sealed bytea,
  in_arrears   boolean     NOT NULL,
  segment      text        NOT NULL,
  facts_as_of  timestamptz NOT NULL,
  created_at   timestamptz NOT NULL,
  closed_at    timestamptz,
  PRIMARY KEY (account_ref, borrower_id)
);
CREATE INDEX account_borrower ON account (borrower_id);
COMMENT ON COLUMN account.facts_sealed IS 'amounts, dates, rate, contract and payment addresses, last payment, behaviour of six months';

-- Payments we were told of: append-only, known by the payer's system's own reference.
CREATE TABLE payment (
  account_ref  text        NOT NULL,
  borrower_id  text        NOT NULL REFERENCES borrower,
  payment_ref  text        NOT NULL,
  facts_sealed bytea       NOT NULL,
  recorded_at  timestamptz NOT NULL,
  PRIMARY KEY (account_ref, payment_ref, borrower_id)
);
CREATE INDEX payment_borrower ON payment (borrower_id);

GRANT SELECT, INSERT, UPDATE ON account TO ${runRole};
GRANT SELECT, INSERT ON payment TO ${runRole};
