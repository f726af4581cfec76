-- Parts of texts that came over a lender's own line, until all of them have come; the words and the number sealed, on system time.
CREATE TABLE inbound_part (
  number_token text        NOT NULL,
  reference    integer     NOT NULL,
  total        integer     NOT NULL,
  number       integer     NOT NULL CHECK (number BETWEEN 1 AND total),
  words_sealed bytea       NOT NULL,
  from_sealed  bytea       NOT NULL,
  arrived_at   timestamptz NOT NULL,
  joined       boolean     NOT NULL DEFAULT false,
  PRIMARY KEY (number_token, reference, total, number)
);
GRANT SELECT, INSERT, UPDATE, DELETE ON inbound_part TO ${runRole};
