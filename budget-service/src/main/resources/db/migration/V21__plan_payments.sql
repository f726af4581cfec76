-- Each payment that fell on an account of a plan, by its place in borrower-service's feed: what of it paid which instalment,
-- and what was left over when nothing more was open.
CREATE TABLE plan_payment (
  cursor       bigint      PRIMARY KEY,
  plan_id      text        NOT NULL REFERENCES plan,
  account_ref  text        NOT NULL,
  paid_on      date        NOT NULL,
  amount_minor bigint      NOT NULL CHECK (amount_minor > 0),
  over_minor   bigint      NOT NULL CHECK (over_minor BETWEEN 0 AND amount_minor)
);
CREATE INDEX plan_payment_plan ON plan_payment (plan_id, paid_on);
CREATE TABLE plan_payment_part (
  cursor       bigint  NOT NULL REFERENCES plan_payment,
  plan_id      text    NOT NULL,
  number       integer NOT NULL,
  amount_minor bigint  NOT NULL CHECK (amount_minor > 0),
  timing       text    NOT NULL CHECK (timing IN ('EARLY', 'ON_THE_DAY', 'LATE')),
  completes    boolean NOT NULL,
  PRIMARY KEY (cursor, plan_id, number),
  FOREIGN KEY (plan_id, number) REFERENCES plan_instalment
);
GRANT SELECT, INSERT ON plan_payment, plan_payment_part TO ${runRole};
