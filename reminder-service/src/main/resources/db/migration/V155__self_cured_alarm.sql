-- In which months a person was told that borrowers who pay by themselves hear from us too often.
CREATE TABLE self_cured_alarm (
  month date        PRIMARY KEY,
  at    timestamptz NOT NULL
);
-- What was closed lately is counted every hour.
CREATE INDEX reminder_case_cured ON reminder_case (closed_at) WHERE closed_reason = 'CURED';
GRANT SELECT, INSERT ON self_cured_alarm TO ${runRole};
