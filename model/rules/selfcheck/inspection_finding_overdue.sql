-- title.zh: 上级检查发现的问题逾期未整改
-- title.en: A finding of the higher authority was not put right in time
-- register: inspection_finding
-- use: remind score
-- requirement: K3
-- owner: secrecy_officer
-- lead_days: 5
-- fix.zh: 请整改并登记整改情况和证明材料。
-- fix.en: Put it right, and enter what was done with proof.
SELECT f.id AS record, f.person AS person, f.department AS department, add_days(f.due_on, 1) AS since, CASE WHEN f.state <> 'open' THEN f.done_on END AS until,
       '检查发现的问题“' || f.title || '”应于' || f.due_on || '前整改，' || CASE WHEN f.state = 'open' THEN '至今未整改' ELSE '迟至' || f.done_on || '才整改' END AS detail
FROM (SELECT z.id, z.title, z.person, z.department, z.done_on, z.state, coalesce(z.due_on, i.due_on) AS due_on FROM inspection_finding z LEFT JOIN inspection i ON i.id = z.inspection) f   -- without a day of its own: the inspection's
WHERE f.due_on < CASE WHEN f.state = 'open' THEN :today ELSE f.done_on END
