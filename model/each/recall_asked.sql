-- How many items a recall asks for on the day it starts.
SELECT r.id AS record, (SELECT count(*) FROM custody_item i JOIN custody_account a ON a.id = i.account
  WHERE i.state = 'live' AND i.kind <> 'medium' AND substr(i.since_at, 1, 10) < r.before_on
    AND ((r.kind = 'holders' AND a.kind = 'person' AND i.level >= 2)
      OR (r.kind = 'below' AND a.kind = 'unit_outside' AND i.due_on IS NOT NULL)
      OR (r.kind = 'above' AND a.kind IN ('registry', 'person', 'cabinet') AND EXISTS (SELECT 1 FROM copy c JOIN document d ON d.id = c.document
          WHERE c.id = i.copy AND d.return_by IS NOT NULL AND d.returned_on IS NULL AND d.state <> 'void')))) AS asked
FROM clearance_campaign r WHERE r.id = :record
