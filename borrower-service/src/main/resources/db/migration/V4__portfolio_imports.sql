-- A file sent in, its progress, and the rows that could not be used. The file itself is sealed with a key of its own, which is
-- destroyed when the work is done.
CREATE TABLE portfolio_import (
  id             text        PRIMARY KEY,
  content_hash   bytea       NOT NULL UNIQUE,
  as_of          timestamptz NOT NULL,
  mapping        text,  -- the column names that stood for ours, one "theirs = ours" a line
  state          text        NOT NULL CHECK (state IN ('RECEIVED', 'RUNNING', 'DONE', 'FAILED')),
  received_at    timestamptz NOT NULL,
  received_from  text        NOT NULL,
  rows_read      bigint      NOT NULL DEFAULT 0,
  rows_accepted  bigint      NOT NULL DEFAULT 0,
  rows_rejected  bigint      NOT NULL DEFAULT 0,
  warnings       bigint      NOT NULL DEFAULT 0,
  working_nanos  bigint      NOT NULL DEFAULT 0,
  tries          integer     NOT NULL DEFAULT 0,  -- failed ones since the last progress
  finished_at    timestamptz,
  failure        text
);
CREATE TABLE portfolio_import_part (
  import_id text    NOT NULL REFERENCES portfolio_import,
  part      integer NOT NULL,
  sealed    bytea   NOT NULL,
  PRIMARY KEY (import_id, part)
);
CREATE TABLE portfolio_import_remark (
  import_id text    NOT NULL REFERENCES portfolio_import,
  place     bigint  GENERATED ALWAYS AS IDENTITY,
  rejected  boolean NOT NULL,
  line      bigint  NOT NULL,
  column_name text  NOT NULL,
  value_masked text NOT NULL,
  reason    text    NOT NULL,
  PRIMARY KEY (import_id, place)
);
GRANT SELECT, INSERT, UPDATE ON portfolio_import TO ${runRole};
GRANT SELECT, INSERT, DELETE ON portfolio_import_part TO ${runRole};
GRANT SELECT, INSERT ON portfolio_import_remark TO ${runRole};

-- How a lender's own column names stand for ours; used by name.
CREATE TABLE portfolio_mapping (
  name       text        PRIMARY KEY,
  lines      text        NOT NULL,
  changed_at timestamptz NOT NULL,
  changed_by text        NOT NULL
);
GRANT SELECT, INSERT, UPDATE ON portfolio_mapping TO ${runRole};
