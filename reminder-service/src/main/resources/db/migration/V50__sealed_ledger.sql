-- The ledger as a Merkle tree (RFC 6962). Everything here is added once and never altered by the role that runs the service.

-- The transaction that wrote an entry, so that the sealer finds exactly what became visible since it last looked, however late it was committed.
ALTER TABLE ledger_entry ADD COLUMN tx xid8 NOT NULL DEFAULT pg_current_xact_id();
CREATE INDEX ledger_entry_tx ON ledger_entry (tx, seq);
-- Nobody who writes an entry may say in which transaction that was.
REVOKE INSERT ON ledger_entry FROM ${runRole};
GRANT INSERT (id, at, subject, kind, case_id, bytes, sha256) ON ledger_entry TO ${runRole};

-- The leaves in the order of sealing, which need not be the order of writing.
CREATE TABLE ledger_leaf (
  place     bigint PRIMARY KEY,
  entry_seq bigint NOT NULL UNIQUE,
  hash      bytea  NOT NULL CHECK (octet_length(hash) = 32)
);
-- The roots of complete subtrees at every fourth level: those between are worked out from at most eight of these.
CREATE TABLE ledger_node (
  level smallint NOT NULL CHECK (level > 0 AND level % 4 = 0),
  place bigint   NOT NULL,
  hash  bytea    NOT NULL CHECK (octet_length(hash) = 32),
  PRIMARY KEY (level, place)
);
CREATE TABLE ledger_key (
  key_id          text        PRIMARY KEY,
  public_key      bytea       NOT NULL,
  since_system_at timestamptz NOT NULL
);
CREATE TABLE ledger_head (
  size      bigint      PRIMARY KEY,
  root      bytea       NOT NULL,
  previous  bytea       NOT NULL UNIQUE,
  at        timestamptz NOT NULL,
  key_id    text        NOT NULL REFERENCES ledger_key,
  signature bytea       NOT NULL,
  seen      text        NOT NULL
);
COMMENT ON COLUMN ledger_head.at IS 'system time';
COMMENT ON COLUMN ledger_head.previous IS 'the hash of the head before it; unique, so that the chain cannot fork';
COMMENT ON COLUMN ledger_head.seen IS 'a snapshot of the database: whatever it sees is sealed';
GRANT SELECT, INSERT ON ledger_leaf, ledger_node, ledger_key, ledger_head TO ${runRole};
