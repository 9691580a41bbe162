-- title.zh: 要害部位昼夜巡查缺班
-- title.en: Patrols by day or night are missing
-- register: unit
-- use: remind score
-- requirement: H3
-- basis: setting patrol_days
-- owner: security_section
-- fix.zh: 请按班次巡查并登记；漏登的补登。
-- fix.en: Patrol each shift and record it.
WITH RECURSIVE d(day) AS (SELECT x.first FROM (SELECT CASE WHEN min(p.patrol_on) IS NULL THEN NULL WHEN min(p.patrol_on) > :from THEN min(p.patrol_on) ELSE :from END AS first FROM patrol p) x WHERE x.first IS NOT NULL
                          UNION ALL SELECT add_days(day, CAST(setting('patrol_days') AS INTEGER)) FROM d WHERE add_days(day, CAST(setting('patrol_days') AS INTEGER)) < :today AND add_days(day, CAST(setting('patrol_days') AS INTEGER)) <= :to)
SELECT u.id AS record, NULL AS person, NULL AS department, min(d.day) AS since, NULL AS until,
       '有' || count(*) || '个班次没有巡查记录，最早是' || min(d.day || CASE s.shift WHEN 'day' THEN '白班' ELSE '夜班' END) AS detail
FROM unit u, d, (SELECT 'day' AS shift UNION ALL SELECT 'night') s
WHERE u.state = 'active' AND d.day < :today AND EXISTS (SELECT 1 FROM key_part k WHERE k.state = 'confirmed')
  AND NOT EXISTS (SELECT 1 FROM patrol p WHERE p.shift = s.shift AND p.patrol_on >= d.day AND p.patrol_on < add_days(d.day, CAST(setting('patrol_days') AS INTEGER)))
GROUP BY u.id
