-- When each of the lender's senders may make its next request, for all replicas together. All on the system clock.
-- next_system_at: the first turn that nobody has yet, where the sender has a rate.
-- paused_until_system_at: the carrier asked for patience, or could not be relied on; probe: then one request goes alone first.
CREATE TABLE sender_pace (
  sender                 text        PRIMARY KEY,
  next_system_at         timestamptz,
  paused_until_system_at timestamptz,
  probe                  boolean     NOT NULL DEFAULT false
);
GRANT SELECT, INSERT, UPDATE ON sender_pace TO ${runRole};

-- Reserved, and to be handed over no sooner: its sender's turn.
ALTER TABLE attempt ADD COLUMN turn_system_at timestamptz;
