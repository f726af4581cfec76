-- What a person says that a reply meant. Reviewed by a second person, it becomes an example to learn from: words without a name or a
-- number, and then nothing here tells any more which text they came from.
CREATE TABLE reply_label (
  id          uuid        PRIMARY KEY,
  carrier_id  text        REFERENCES inbound_message,
  intents     text        NOT NULL,
  state       text        NOT NULL CHECK (state IN ('PROPOSED', 'ACCEPTED', 'REFUSED')),
  labelled_by text        NOT NULL,
  labelled_at timestamptz NOT NULL,
  reviewed_by text,
  reviewed_at timestamptz,
  language    text,
  words       text,
  CHECK ((state = 'ACCEPTED') = (words IS NOT NULL)),
  CHECK (state <> 'ACCEPTED' OR carrier_id IS NULL),
  CHECK (reviewed_by IS NULL OR reviewed_by <> labelled_by)
);
CREATE INDEX reply_label_proposed ON reply_label (labelled_at, id) WHERE state = 'PROPOSED';
GRANT SELECT, INSERT, UPDATE ON reply_label TO ${runRole};
