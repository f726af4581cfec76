-- What somebody was dissatisfied with, in their words (sealed), and by when the law wants an answer.
CREATE TABLE complaint (
  id          text        PRIMARY KEY,
  borrower_id text        NOT NULL REFERENCES borrower,
  text_sealed bytea       NOT NULL,
  channel     text        NOT NULL,
  received_at timestamptz NOT NULL,
  recorded_at timestamptz NOT NULL,
  clocks      jsonb       NOT NULL,
  family_contact boolean  NOT NULL,
  closed_at   timestamptz
);
CREATE INDEX complaint_borrower ON complaint (borrower_id);

CREATE TABLE data_request (
  id          text        PRIMARY KEY,
  borrower_id text        NOT NULL REFERENCES borrower,
  kind        text        NOT NULL CHECK (kind IN ('ACCESS', 'CORRECTION', 'ERASURE', 'RESTRICTION', 'PORTABILITY')),
  received_at timestamptz NOT NULL,
  due_on      date        NOT NULL,
  rule        text        NOT NULL,
  closed_at   timestamptz
);
CREATE INDEX data_request_borrower ON data_request (borrower_id);

GRANT SELECT, INSERT, UPDATE ON complaint, data_request TO ${runRole};
