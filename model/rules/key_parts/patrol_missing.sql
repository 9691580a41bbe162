-- title.zh: 要害部位昼夜巡查缺班
-- title.en: Patrols of a key part by day or night are missing
-- register: key_part
-- use: remind score
-- requirement: H3
-- basis: setting patrol_days
-- owner: security_section
-- fix.zh: 请按班次巡查每个要害部位并登记；漏登的补登。
-- fix.en: Patrol each key part in each shift and record it.
WITH RECURSIVE k(id, name, department, first, revoked) AS (   -- owed from its confirmation on, and not before the office began to register patrols, or registered the key part when there is no patrol at all
    SELECT x.id, x.name, x.department, CASE WHEN x.confirmed > x.began THEN x.confirmed ELSE x.began END, x.revoked
    FROM (SELECT q.id, q.name, q.department, q.revoked_on AS revoked, CASE WHEN q.confirmed_on > :from THEN q.confirmed_on ELSE :from END AS confirmed,
                 coalesce(b.day, substr(q.created_at, 1, 10), :from) AS began FROM key_part q, (SELECT min(patrol_on) AS day FROM patrol) b WHERE q.state = 'confirmed' OR (q.state = 'revoked' AND q.revoked_on > :from)) x),
step(n) AS (SELECT CAST(setting('patrol_days') AS INTEGER)),
d(day, next, n) AS (SELECT min(k.first), add_days(min(k.first), step.n), step.n FROM k, step WHERE k.first < :today GROUP BY step.n
                    UNION ALL SELECT next, add_days(next, n), n FROM d WHERE next < :today AND next <= :to),
c(part, day, shift) AS (SELECT DISTINCT p.key_part, d.day, p.shift FROM d JOIN patrol p ON p.patrol_on >= d.day AND p.patrol_on < d.next)
SELECT k.id AS record, NULL AS person, k.department AS department, min(d.day) AS since, CASE WHEN k.revoked <= :today THEN k.revoked END AS until,
       '“' || k.name || '”有' || count(*) || '个班次没有巡查记录，最早是' || min(d.day || CASE s.shift WHEN 'day' THEN '白班' ELSE '夜班' END) AS detail
FROM d JOIN (SELECT 'day' AS shift UNION ALL SELECT 'night') s ON 1 = 1 LEFT JOIN c every_part ON every_part.day = d.day AND every_part.shift = s.shift AND every_part.part IS NULL
JOIN k ON d.day >= k.first AND (k.revoked IS NULL OR d.next <= k.revoked) LEFT JOIN c own ON own.day = d.day AND own.shift = s.shift AND own.part = k.id
WHERE every_part.day IS NULL AND own.day IS NULL
GROUP BY k.id, k.name, k.department, k.revoked
