-- Numbers of which somebody has told us that they are not, or no longer, the borrower's. Only the keyed hash is kept, tied to
-- nobody, so that it outlives imports and erasures.
CREATE TABLE quarantined_number (
  number_token text        PRIMARY KEY,
  reason       text        NOT NULL CHECK (reason IN ('WRONG_PERSON', 'REASSIGNED', 'PORTED')),
  since        timestamptz NOT NULL,
  recorded_at  timestamptz NOT NULL
);

-- The commands that said so, so that a repeat changes nothing.
CREATE TABLE quarantine_command (
  sender       text        NOT NULL,
  command_id   text        NOT NULL,
  number_token text        NOT NULL REFERENCES quarantined_number,
  reason       text        NOT NULL,
  at           timestamptz NOT NULL,
  sequence     bigint,
  recorded_at  timestamptz NOT NULL,
  PRIMARY KEY (sender, command_id)
);

-- What is read of own numbers: a quarantined one is never anything else, whatever was stated or proved of it.
CREATE VIEW own_number AS
SELECT c.id, c.borrower_id, c.kind, c.number_sealed, c.number_token,
  CASE WHEN q.number_token IS NULL THEN c.ownership ELSE 'QUARANTINED' END AS ownership,
  c.number_zones, c.attested_on, c.attested_by, c.verified_at, c.reassigned_checked_at, c.last_inbound_text_at, c.employer_forbids,
  c.details_by_text, c.stated_by, c.facts_as_of, c.created_at
FROM contact_point c LEFT JOIN quarantined_number q USING (number_token)
WHERE c.removed_at IS NULL AND c.number_sealed IS NOT NULL;

GRANT SELECT, INSERT ON quarantined_number, quarantine_command TO ${runRole};
GRANT SELECT ON own_number TO ${runRole};
