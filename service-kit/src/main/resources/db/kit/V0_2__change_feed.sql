-- What others must learn, in commit order: writers take one advisory lock for the last step of their transaction.
CREATE TABLE change_feed (
  cursor      bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at          timestamptz NOT NULL,
  kind        text        NOT NULL,
  borrower_id text        NOT NULL,
  account_ref text,
  more        jsonb
);
-- How far this service has read the feeds of others.
CREATE TABLE feed_cursor (
  feed   text   PRIMARY KEY,
  cursor bigint NOT NULL
);
GRANT SELECT, INSERT ON change_feed TO ${runRole};
GRANT SELECT, INSERT, UPDATE ON feed_cursor TO ${runRole};
