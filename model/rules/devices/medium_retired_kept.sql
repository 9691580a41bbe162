-- title.zh: 报废的涉密介质久未销毁
-- title.en: A retired medium was not destroyed
-- register: medium
-- lead_days: 15
-- use: remind score
-- requirement: G4
-- basis: setting medium_destroy_days; carriers_destroying
-- owner: equipment_keeper
-- fix.zh: 请交机要员列入销毁清单，送指定单位销毁。
-- fix.en: Let the registry clerk put it on a destruction list.
SELECT m.id AS record, m.keeper AS person, m.department AS department, add_days(x.due, 1) AS since, x.day AS until,
       m.name || '于' || m.retired_on || '报废，' || coalesce('迟至' || x.day || '才销毁', '至今没有销毁') AS detail
FROM medium m
JOIN (SELECT r.id, add_days(r.retired_on, CAST(setting('medium_destroy_days') AS INTEGER)) AS due,
             coalesce((SELECT min(substr(v.given_at, 1, 10)) FROM custody_item i JOIN movement v ON v.item = i.id WHERE i.medium = r.id AND v.kind || '' = 'destroy' AND v.state || '' = 'posted'), r.destroyed_on) AS day
      FROM medium r WHERE r.retired_on IS NOT NULL) x ON x.id = m.id
WHERE m.state IN ('retired', 'destroyed') AND m.secret_level >= 2 AND x.due < coalesce(x.day, CASE WHEN m.state = 'retired' THEN :today ELSE '' END)
