-- title.zh: 下级单位逾期未上报自评
-- title.en: A subordinate unit's assessment is overdue
-- register: report_call
-- use: remind
-- requirement: K5
-- owner: secrecy_officer
-- lead_days: 10
-- fix.zh: 催报；收到上报包后在“上下级往来”中收入，确不再收的截止收件。
-- fix.en: Ask for it; take the package in when it comes, or close the call.
SELECT c.id AS record, NULL AS person, NULL AS department, add_days(c.due_on, 1) AS since,
       '《' || c.title || '》应于' || c.due_on || '前上报，' || p.name || '未报' AS detail
FROM report_call c, peer p
WHERE c.state = 'open' AND c.due_on < :today AND p.kind = 'subordinate' AND p.state = 'active' AND (p.since_on IS NULL OR p.since_on <= c.due_on)
  AND NOT EXISTS (SELECT 1 FROM unit_report r WHERE r.call = c.id AND r.peer = p.id AND r.state = 'current')
