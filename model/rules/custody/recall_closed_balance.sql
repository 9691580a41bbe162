-- title.zh: 清退还有未交回的就办结
-- title.en: A recall closed with papers still out
-- register: clearance_campaign
-- use: prevent score
-- counts: once
-- requirement: F7
-- owner: registry_clerk
-- fix.zh: 请收回，或经领导批准留用。
-- fix.en: Collect them, or have a leader approve the exception.
SELECT r.id AS record, r.closed_by AS person, NULL AS department, coalesce(r.closed_on, :today) AS since, NULL AS until,
       '清退' || coalesce(r.no, '') || '办结时还有' || count(*) || '件没有交回，也没有批准留用' AS detail
FROM clearance_campaign r
JOIN custody_account a ON (r.kind = 'holders' AND a.kind = 'person') OR (r.kind = 'below' AND a.kind = 'unit_outside') OR (r.kind = 'above' AND a.kind IN ('registry', 'person', 'cabinet'))
JOIN custody_item i ON i.account = a.id AND i.state = 'live' AND i.kind <> 'medium' AND substr(i.since_at, 1, 10) < r.before_on
WHERE (:record IS NULL OR r.id = :record) AND r.state = 'closed' AND coalesce(r.closed_on, :today) >= :from
  AND ((r.kind = 'holders' AND i.level >= 2) OR (r.kind = 'below' AND i.due_on IS NOT NULL)
    OR (r.kind = 'above' AND EXISTS (SELECT 1 FROM copy c JOIN document d ON d.id = c.document WHERE c.id = i.copy AND d.return_by < r.due_on AND d.returned_on IS NULL AND d.state <> 'void')))
  AND NOT EXISTS (SELECT 1 FROM recall_exception e WHERE e.item = i.id AND e.campaign = r.id AND e.state IN ('approved', 'ended'))
GROUP BY r.id
