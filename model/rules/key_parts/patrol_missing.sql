-- title.zh: 要害部位昼夜巡查缺班
-- title.en: Patrols of a key part by day or night are missing
-- register: key_part
-- use: remind score
-- requirement: H3
-- basis: setting patrol_days
-- owner: security_section
-- fix.zh: 请按班次巡查每个要害部位并登记；漏登的补登。
-- fix.en: Patrol each key part in each shift and record it.
WITH RECURSIVE k(id, name, department, first) AS (   -- owed from its confirmation on, and not before the office began to register patrols, or registered the key part when there is no patrol at all
    SELECT x.id, x.name, x.department, CASE WHEN x.confirmed > x.began THEN x.confirmed ELSE x.began END
    FROM (SELECT q.id, q.name, q.department, CASE WHEN q.confirmed_on > :from THEN q.confirmed_on ELSE :from END AS confirmed,
                 coalesce((SELECT min(p.patrol_on) FROM patrol p), substr(q.created_at, 1, 10), :from) AS began FROM key_part q WHERE q.state = 'confirmed') x),
d(part, day) AS (SELECT id, first FROM k WHERE first < :today
                 UNION ALL SELECT part, add_days(day, CAST(setting('patrol_days') AS INTEGER)) FROM d
                 WHERE add_days(day, CAST(setting('patrol_days') AS INTEGER)) < :today AND add_days(day, CAST(setting('patrol_days') AS INTEGER)) <= :to)
SELECT k.id AS record, NULL AS person, k.department AS department, min(d.day) AS since, NULL AS until,
       '“' || k.name || '”有' || count(*) || '个班次没有巡查记录，最早是' || min(d.day || CASE s.shift WHEN 'day' THEN '白班' ELSE '夜班' END) AS detail
FROM d JOIN k ON k.id = d.part, (SELECT 'day' AS shift UNION ALL SELECT 'night') s
WHERE NOT EXISTS (SELECT 1 FROM patrol p WHERE p.patrol_on >= d.day AND p.patrol_on < add_days(d.day, CAST(setting('patrol_days') AS INTEGER))
                  AND p.shift = s.shift AND (p.key_part IS NULL OR p.key_part = d.part))
GROUP BY k.id, k.name, k.department
