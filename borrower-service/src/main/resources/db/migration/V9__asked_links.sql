-- Who asked for a link lately, by the keyed hash of the number that was typed, whether we know it or not; forgotten after a day.
CREATE TABLE link_ask (
  number_token    text        NOT NULL,
  asked_system_at timestamptz NOT NULL
);
CREATE INDEX link_ask_number ON link_ask (number_token, asked_system_at);
CREATE INDEX link_ask_age ON link_ask (asked_system_at);
GRANT SELECT, INSERT, DELETE ON link_ask TO ${runRole};
