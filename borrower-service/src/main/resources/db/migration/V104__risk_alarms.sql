-- What had left its bounds at a run, so that an alarm is told when it begins and not every day.
ALTER TABLE risk_run ADD COLUMN alarms text[] NOT NULL DEFAULT '{}';
