-- Answers already given, by the caller's key, so that the same request sent twice is done once.
CREATE TABLE idempotency_key (
  caller       text        NOT NULL,
  key          text        NOT NULL,
  request_hash bytea       NOT NULL,
  status       integer     NOT NULL,
  answer       text,
  created_at   timestamptz NOT NULL,
  PRIMARY KEY (caller, key)
);
GRANT SELECT, INSERT ON idempotency_key TO ${runRole};
