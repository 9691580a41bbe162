-- title.zh: 上级检查发现的问题整改后没有复查
-- title.en: What an inspection found was put right, and nobody checked it again
-- register: inspection_finding
-- use: remind score
-- requirement: K3
-- basis: setting recheck_days
-- owner: secrecy_officer
-- lead_days: 10
-- fix.zh: 请由整改人以外的人复查，属实的销号，不属实的退回。
-- fix.en: Have somebody else check it again: close it, or send it back.
SELECT f.id AS record, f.person AS person, f.department AS department, add_days(f.done_on, CAST(setting('recheck_days') AS INTEGER) + 1) AS since, f.closed_on AS until,
       '检查发现的问题“' || f.title || '”于' || f.done_on || '整改，' || coalesce('迟至' || f.closed_on || '才复查销号', '至今没有复查') AS detail
FROM inspection_finding f
WHERE f.state IN ('done', 'closed') AND add_days(f.done_on, CAST(setting('recheck_days') AS INTEGER)) < coalesce(f.closed_on, CASE WHEN f.state = 'done' THEN :today END)
