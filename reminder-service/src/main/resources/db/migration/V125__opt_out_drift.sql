-- What the carrier and we know of opt-outs, held beside one another once a day; times named *_system_at belong to the system clock.
CREATE TABLE opt_out_comparison (
  id                 uuid        PRIMARY KEY,
  at                 timestamptz NOT NULL,
  compared_system_at timestamptz NOT NULL,
  at_carrier         integer     NOT NULL,
  here               integer     NOT NULL
);
CREATE INDEX opt_out_comparison_at ON opt_out_comparison (compared_system_at);

-- A number, by keyed hash, of which only one side knew.
CREATE TABLE opt_out_drift (
  comparison_id uuid        NOT NULL REFERENCES opt_out_comparison,
  number_token  text        NOT NULL,
  drift         text        NOT NULL CHECK (drift IN ('ONLY_CARRIER', 'CARRIER_MISSED_START', 'ONLY_HERE')),
  since         timestamptz NOT NULL,
  PRIMARY KEY (comparison_id, number_token)
);
GRANT SELECT, INSERT ON opt_out_comparison, opt_out_drift TO ${runRole};
