-- Up to where the carrier's own list of texts to each of the lender's numbers has been taken in, by the carrier's dates.
CREATE TABLE inbound_cursor (
  number     text        PRIMARY KEY,
  reached_at timestamptz NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON inbound_cursor TO ${runRole};
