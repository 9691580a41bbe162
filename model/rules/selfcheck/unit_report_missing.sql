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
       '《' || c.title || '》应于' || c.due_on || '前上报，还有' || c.n || '个单位未报' AS detail
FROM (SELECT r.id, r.title, r.due_on, (SELECT count(*) FROM peer p WHERE p.kind = 'subordinate' AND p.state = 'active' AND (p.since_on IS NULL OR p.since_on <= r.due_on)
        AND NOT EXISTS (SELECT 1 FROM unit_report u WHERE u.call = r.id AND u.peer = p.id AND u.state = 'current')) AS n
      FROM report_call r WHERE r.state = 'open' AND r.due_on < :today) c
WHERE c.n > 0
