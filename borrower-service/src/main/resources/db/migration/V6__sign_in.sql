-- Links and codes are kept as hashes; what is to be sent waits, sealed, in message_request until it is fetched once.
CREATE TABLE sign_in_link (
  token_hash   bytea       PRIMARY KEY,
  borrower_id  text        NOT NULL REFERENCES borrower,
  contact_point_id text    NOT NULL REFERENCES contact_point,
  purpose      text        NOT NULL,
  return_to    text,
  created_system_at timestamptz NOT NULL,
  expires_system_at timestamptz NOT NULL,
  wrong_tries  integer     NOT NULL DEFAULT 0,
  opened_system_at  timestamptz
);
CREATE INDEX sign_in_link_borrower ON sign_in_link (borrower_id, created_system_at);

CREATE TABLE one_time_code (
  id           text        PRIMARY KEY,
  borrower_id  text        NOT NULL REFERENCES borrower,
  contact_point_id text    NOT NULL REFERENCES contact_point,
  purpose      text        NOT NULL,
  salt         bytea       NOT NULL,
  code_hash    bytea       NOT NULL,
  created_system_at timestamptz NOT NULL,
  expires_system_at timestamptz NOT NULL,
  wrong_tries  integer     NOT NULL DEFAULT 0,
  used_system_at    timestamptz
);
CREATE INDEX one_time_code_borrower ON one_time_code (borrower_id, created_system_at);

CREATE TABLE pin (
  borrower_id  text        PRIMARY KEY REFERENCES borrower,
  salt         bytea       NOT NULL,
  pin_hash     bytea       NOT NULL,
  iterations   integer     NOT NULL,
  wrong_tries  integer     NOT NULL DEFAULT 0,
  last_wrong_system_at timestamptz,
  chosen_at    timestamptz NOT NULL
);

CREATE TABLE message_request (
  id           text        PRIMARY KEY,
  borrower_id  text        NOT NULL REFERENCES borrower,
  contact_point_id text    NOT NULL REFERENCES contact_point,
  number_token text        NOT NULL,
  purpose      text        NOT NULL CHECK (purpose IN ('VERIFY_NUMBER', 'REQUESTED_REPLY')),
  kind         text        NOT NULL CHECK (kind IN ('CODE', 'SIGN_IN_LINK')),
  text_sealed  bytea,
  created_system_at timestamptz NOT NULL,
  expires_system_at timestamptz NOT NULL,
  fetched_system_at timestamptz
);
CREATE INDEX message_request_number ON message_request (number_token, created_system_at);

GRANT SELECT, INSERT, UPDATE ON sign_in_link, one_time_code, message_request TO ${runRole};
GRANT SELECT, INSERT, UPDATE, DELETE ON pin TO ${runRole};
