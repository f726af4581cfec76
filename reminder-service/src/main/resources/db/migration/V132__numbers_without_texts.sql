-- Numbers that texts do not reach, by what the carrier said; business instants. Reminders no longer go there; an answer that
-- somebody asks for from the number still does, and whatever reaches it, or comes from it, ends this.
CREATE TABLE number_without_texts (
  number_token text        PRIMARY KEY,
  since        timestamptz NOT NULL,
  error_code   text        NOT NULL
);
GRANT SELECT, INSERT, DELETE ON number_without_texts TO ${runRole};
CREATE INDEX attempt_number_history ON attempt (number_token, ended_at) WHERE state IN ('DELIVERED', 'UNDELIVERED', 'REFUSED');
