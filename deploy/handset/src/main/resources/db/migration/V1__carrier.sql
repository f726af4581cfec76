-- The lender's own numbers, as Twilio's IncomingPhoneNumbers: where replies, reports and calls go.
CREATE TABLE lender_number (
  sid                    text        PRIMARY KEY,
  number                 text        NOT NULL UNIQUE,
  friendly_name          text        NOT NULL,
  sms_url                text        NOT NULL,
  sms_method             text        NOT NULL,
  status_callback        text        NOT NULL,
  status_callback_method text        NOT NULL,
  voice_url              text        NOT NULL,
  voice_method           text        NOT NULL,
  created_at             timestamptz NOT NULL,
  updated_at             timestamptz NOT NULL
);

-- Every text in both directions. Times are business time; advance_at is system time, null when nothing more will happen to the text.
CREATE TABLE message (
  seq          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  sid          text        NOT NULL UNIQUE,
  lender       text        NOT NULL,
  phone        text        NOT NULL,
  direction    text        NOT NULL CHECK (direction IN ('inbound', 'outbound-api', 'outbound-reply')),
  automatic    boolean     NOT NULL,
  body         text        NOT NULL,
  check_code   text,
  status       text        NOT NULL,
  callback_url text,
  at           timestamptz NOT NULL,
  updated_at   timestamptz NOT NULL,
  advance_at   timestamptz
);
CREATE INDEX message_thread ON message (phone, seq);
CREATE INDEX message_due ON message (advance_at) WHERE advance_at IS NOT NULL;

-- Who has replied STOP to which number.
CREATE TABLE opt_out (
  lender text        NOT NULL,
  phone  text        NOT NULL,
  at     timestamptz NOT NULL,
  PRIMARY KEY (lender, phone)
);

-- Calls to the lender's webhooks that are still to be made; a row goes when it has been answered. Times are system time.
CREATE TABLE webhook (
  id       bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  url      text        NOT NULL,
  form     jsonb       NOT NULL,
  reply_to text,
  attempts integer     NOT NULL DEFAULT 0,
  due_at   timestamptz NOT NULL
);
CREATE INDEX webhook_due ON webhook (due_at);

-- How far the holder of a phone has read.
CREATE TABLE seen (
  phone text   PRIMARY KEY,
  seq   bigint NOT NULL
);

-- Who answers when a number is rung. A number without a row waits for somebody at the handset page.
CREATE TABLE behaviour (
  phone   text PRIMARY KEY,
  answers text NOT NULL CHECK (answers IN ('PERSON', 'MACHINE', 'BUSY', 'NOBODY'))
);

-- How far business time is ahead of system time; it only grows.
CREATE TABLE business_clock (
  only_one      boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  offset_millis bigint  NOT NULL
);
INSERT INTO business_clock (offset_millis) VALUES (0);

GRANT SELECT, INSERT, UPDATE, DELETE ON lender_number, message, opt_out, webhook, seen, behaviour TO ${runRole};
GRANT SELECT, UPDATE ON business_clock TO ${runRole};
CREATE INDEX message_of_lender_inbound ON message (lender, seq) WHERE direction = 'inbound';
CREATE INDEX message_repeated_code ON message (phone, check_code) WHERE check_code IS NOT NULL;
