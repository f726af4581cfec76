-- What an Apache Fineract told us, once each, and what became of it. No word of a person is in here.
CREATE TABLE fineract_event (
  tenant      text        NOT NULL,
  event_id    text        NOT NULL,
  type        text        NOT NULL,
  loan_id     bigint      NOT NULL,
  state       text        NOT NULL CHECK (state IN ('RECEIVED', 'APPLIED', 'IGNORED', 'UNKNOWN_LOAN', 'REFUSED')),
  reason      text,
  received_at timestamptz NOT NULL,
  done_at     timestamptz,
  PRIMARY KEY (tenant, event_id)
);
CREATE INDEX fineract_event_state ON fineract_event (state, received_at);
GRANT SELECT, INSERT, UPDATE ON fineract_event TO ${runRole};
