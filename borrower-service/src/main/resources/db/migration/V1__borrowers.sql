-- Who the borrowers are. Whatever tells a person apart is sealed with the borrower's own key; only the lender's reference stands open.
CREATE TABLE borrower (
  id             text        PRIMARY KEY,
  ref            text        NOT NULL UNIQUE,
  profile_sealed bytea,
  language       text,
  time_zone      text,
  jurisdictions  text[]      NOT NULL,
  segment        text        NOT NULL CHECK (segment IN ('SELF_CARE', 'STANDARD', 'EARLY_SUPPORT')),
  wishes_sealed  bytea,
  facts_as_of    timestamptz NOT NULL,
  language_chosen_at timestamptz,
  created_at     timestamptz NOT NULL,
  erased_at      timestamptz
);
COMMENT ON COLUMN borrower.profile_sealed IS 'given name, family name, birth date';
COMMENT ON COLUMN borrower.facts_as_of IS 'no file older than this changes what it says of the person';

-- Own numbers only. A number is found by its keyed hash; the number itself is sealed.
CREATE TABLE contact_point (
  id                    text        PRIMARY KEY,
  borrower_id           text        NOT NULL REFERENCES borrower,
  kind                  text        NOT NULL CHECK (kind IN ('MOBILE', 'LANDLINE', 'WORK', 'OTHER')),
  number_sealed         bytea,
  number_token          text        NOT NULL,
  ownership             text        NOT NULL CHECK (ownership IN ('VERIFIED', 'ATTESTED', 'UNKNOWN', 'QUARANTINED')),
  number_zones          text[]      NOT NULL DEFAULT '{}',
  attested_on           date,
  attested_by           text,
  verified_at           timestamptz,
  reassigned_checked_at timestamptz,
  last_inbound_text_at  timestamptz,
  employer_forbids      boolean     NOT NULL DEFAULT false,
  details_by_text       boolean     NOT NULL DEFAULT false,
  stated_by             text        NOT NULL CHECK (stated_by IN ('FILE', 'STAFF', 'BORROWER')),
  facts_as_of           timestamptz NOT NULL,
  created_at            timestamptz NOT NULL,
  removed_at            timestamptz,
  UNIQUE (borrower_id, number_token)
);
CREATE INDEX contact_point_number ON contact_point (number_token);
COMMENT ON COLUMN contact_point.number_zones IS 'zones the number itself points to, where that says more than its country';

-- A number that two borrowers claim is used for neither until a person has found whose it is.
CREATE TABLE number_conflict (
  id           text        PRIMARY KEY,
  number_token text        NOT NULL UNIQUE,
  since        timestamptz NOT NULL,
  settled_at   timestamptz,
  settled_by   text,
  settled_for  text        REFERENCES borrower
);

-- What was said about consent, and when. The newest word counts; nothing is overwritten.
CREATE TABLE consent (
  id               text        PRIMARY KEY,
  borrower_id      text        NOT NULL REFERENCES borrower,
  channel          text        NOT NULL CHECK (channel IN ('SMS', 'VOICE')),
  kind             text        NOT NULL CHECK (kind IN ('SMS', 'AUTOMATED_VOICE', 'MORE_CALLS')),
  contact_point_id text        REFERENCES contact_point,
  given            boolean     NOT NULL,
  said_at          timestamptz NOT NULL,
  source           text,
  recorded_at      timestamptz NOT NULL,
  sequence         bigint      GENERATED ALWAYS AS IDENTITY
);
CREATE INDEX consent_newest ON consent (borrower_id, channel, kind, said_at DESC, sequence DESC);

GRANT SELECT, INSERT, UPDATE ON borrower, contact_point, number_conflict TO ${runRole};
GRANT SELECT, INSERT, DELETE ON consent TO ${runRole};
