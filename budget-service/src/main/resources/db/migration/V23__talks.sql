-- Free talks for anyone. A seat bears a hash of its number and nothing else: nobody can tell whose it is, so nobody can ask.
CREATE TABLE talk (
  id             text        PRIMARY KEY,
  title_en       text        NOT NULL,
  title_zh       text        NOT NULL,
  expert         text        NOT NULL,
  starts_at      timestamptz NOT NULL,
  time_zone      text        NOT NULL,
  minutes        integer     NOT NULL CHECK (minutes BETWEEN 5 AND 480),
  place          text,
  link           text,
  recording_link text,
  seats_max      integer     NOT NULL CHECK (seats_max BETWEEN 1 AND 100000),
  cancelled      boolean     NOT NULL DEFAULT false,
  CHECK (place IS NOT NULL OR link IS NOT NULL)
);
CREATE INDEX talk_starts ON talk (starts_at);
CREATE TABLE talk_seat (
  number_hash bytea PRIMARY KEY,
  talk_id     text  NOT NULL REFERENCES talk
);
CREATE INDEX talk_seat_talk ON talk_seat (talk_id);
GRANT SELECT, INSERT, UPDATE ON talk TO ${runRole};
GRANT SELECT, INSERT, DELETE ON talk_seat TO ${runRole};
