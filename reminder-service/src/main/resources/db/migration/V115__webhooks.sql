-- Events for the lender's own systems: what is to be told, and to whom.

-- In the order in which they were taken in; whoever inserts holds one lock, so that positions stand in commit order.
-- The body is kept as it is sent, so that every try sends the same bytes. It names nobody.
CREATE TABLE outward_event (
  position      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id            uuid NOT NULL UNIQUE,
  source        text NOT NULL,
  source_cursor bigint NOT NULL,
  type          text NOT NULL,
  body          text NOT NULL,
  at            timestamptz NOT NULL,
  taken_at      timestamptz NOT NULL,
  UNIQUE (source, source_cursor)
);
CREATE INDEX outward_event_taken ON outward_event (taken_at);

-- delivered_up_to: the position of the last event that was delivered, or was not wanted.
-- next_try_at, failing_since, old_secret_until, leased_until: on the system clock.
CREATE TABLE webhook_endpoint (
  id                uuid PRIMARY KEY,
  url               text NOT NULL,
  description       text NOT NULL,
  types             text[] NOT NULL,
  state             text NOT NULL CHECK (state IN ('ENABLED', 'DISABLED')),
  disabled_because  text,
  secret_sealed     bytea NOT NULL,
  old_secret_sealed bytea,
  old_secret_until  timestamptz,
  delivered_up_to   bigint NOT NULL,
  tries             int NOT NULL DEFAULT 0,
  next_try_at       timestamptz NOT NULL,
  failing_since     timestamptz,
  last_answer       text,
  last_delivered_at timestamptz,
  leased_by         text,
  leased_until      timestamptz,
  created_at        timestamptz NOT NULL
);

GRANT SELECT, INSERT, DELETE ON outward_event TO ${runRole};
GRANT SELECT, INSERT, UPDATE, DELETE ON webhook_endpoint TO ${runRole};
