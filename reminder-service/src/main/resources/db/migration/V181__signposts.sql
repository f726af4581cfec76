-- That free advice was pointed out: to whom, when, where it stood, which line, and when that line was last checked. Only ever added to,
-- once a day for each place and line; it goes with the person's records.
CREATE TABLE signpost (
  borrower_id text        NOT NULL,
  day         date        NOT NULL,
  page        text        NOT NULL,
  language    text        NOT NULL,
  helpline_id text        NOT NULL,
  name        text        NOT NULL,
  reached     text        NOT NULL,
  checked_on  date        NOT NULL,
  at          timestamptz NOT NULL,
  PRIMARY KEY (borrower_id, day, page, language, helpline_id)
);
GRANT SELECT, INSERT, DELETE ON signpost TO ${runRole};
