-- One reading of a reply waits for its review at a time: who reads it again replaces what was said before, so that no sentence is
-- learned from twice. Of several that wait already the latest stays.
UPDATE reply_label SET state = 'REFUSED'
WHERE state = 'PROPOSED' AND EXISTS (
  SELECT 1 FROM reply_label later
  WHERE later.carrier_id = reply_label.carrier_id AND later.state = 'PROPOSED'
    AND (later.labelled_at, later.id) > (reply_label.labelled_at, reply_label.id));
CREATE UNIQUE INDEX reply_label_one_waits ON reply_label (carrier_id) WHERE state = 'PROPOSED';
