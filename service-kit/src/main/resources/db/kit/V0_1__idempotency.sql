-- Answers already given, by the caller's key, so that the same request sent twice is done once.
-- They may hold personal facts, so they are sealed, and forgotten after a week.
CREATE TABLE idempotency_key (
  caller       text        NOT NULL,
  key          text        NOT NULL,
  request_hash bytea       NOT NULL,
  status       integer     NOT NULL,
  answer       bytea,
  created_at   timestamptz NOT NULL,
  PRIMARY KEY (caller, key)
);
GRANT SELECT, INSERT, DELETE ON idempotency_key TO ${runRole};
