-- title.zh: 整改完成后没有复查
-- title.en: What was put right was not re-checked
-- register: rectification
-- use: remind score
-- requirement: K3
-- basis: setting recheck_days
-- owner: secrecy_officer
-- lead_days: 10
-- fix.zh: 请由整改人以外的人复查，属实的办结，不属实的退回。
-- fix.en: Let somebody else re-check it: close it, or send it back.
SELECT r.id AS record, r.owner AS person, r.department AS department, add_days(r.done_on, CAST(setting('recheck_days') AS INTEGER) + 1) AS since, r.rechecked_on AS until,
       '整改“' || r.detail || '”于' || r.done_on || '完成，' || coalesce('迟至' || r.rechecked_on || '才复查', '至今没有复查') AS detail
FROM rectification r
WHERE r.state IN ('done', 'closed') AND add_days(r.done_on, CAST(setting('recheck_days') AS INTEGER)) < coalesce(r.rechecked_on, CASE WHEN r.state = 'done' THEN :today END)
