-- What computers lack: as their record says (`until` NULL, or the day it was taken out of use), and what one check found and a later one saw mended. `fact` is the field's name in computer and computer_check.
WITH f(fact) AS (SELECT 'boot_password' UNION ALL SELECT 'antivirus' UNION ALL SELECT 'jammer' UNION ALL SELECT 'encrypted' UNION ALL SELECT 'wireless'),
seen AS (SELECT s.computer, s.fact, s.checked_on, s.lacks, lag(s.lacks, 1, 0) OVER (PARTITION BY s.computer, s.fact ORDER BY s.checked_on, s.id) AS lacked,
                max(CASE WHEN s.lacks = 0 THEN s.checked_on END) OVER (PARTITION BY s.computer, s.fact) AS good_on,
                min(CASE WHEN s.lacks = 0 THEN s.checked_on END) OVER (PARTITION BY s.computer, s.fact ORDER BY s.checked_on, s.id ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING) AS mended_on
         FROM (SELECT k.id, k.computer, k.checked_on, f.fact, CASE f.fact WHEN 'wireless' THEN coalesce(k.wireless, 0) WHEN 'encrypted' THEN 1 - coalesce(k.encrypted, 0) WHEN 'antivirus' THEN 1 - coalesce(k.antivirus, 0)
                                                              WHEN 'jammer' THEN 1 - coalesce(k.jammer, 0) ELSE 1 - coalesce(k.boot_password, 0) END AS lacks
               FROM computer_check k JOIN f ON 1 = 1 WHERE k.checked_on <= :today) s)
SELECT c.computer, c.fact, coalesce((SELECT min(s.checked_on) FROM seen s WHERE s.computer = c.computer AND s.fact = c.fact AND s.lacks = 1 AND s.checked_on > coalesce(s.good_on, '')), c.day) AS since, CASE WHEN c.out_on <= :today THEN c.out_on END AS until
FROM (SELECT k.id AS computer, f.fact, CASE WHEN k.state <> 'in_use' THEN coalesce((SELECT max(p.done_on) FROM periodic_check p WHERE p.target_register = 'computer' AND p.target_record = k.id AND p.kind = 'check'), k.retired_on) END AS out_on, k.state, coalesce(k.last_check_on, k.started_on, substr(k.created_at, 1, 10), :from) AS day, CASE f.fact WHEN 'wireless' THEN coalesce(k.wireless, 0) WHEN 'encrypted' THEN 1 - coalesce(k.encrypted, 0)
             WHEN 'antivirus' THEN 1 - coalesce(k.antivirus, 0) WHEN 'jammer' THEN 1 - coalesce(k.jammer, 0) ELSE 1 - coalesce(k.boot_password, 0) END AS lacks
      FROM computer k JOIN f ON 1 = 1 WHERE k.state IN ('in_use', 'idle', 'in_repair', 'retired')) c
WHERE c.lacks = 1 AND (c.state = 'in_use' OR (c.out_on >= :from AND c.out_on >= c.day))
UNION ALL
SELECT s.computer, s.fact, s.checked_on, s.mended_on FROM seen s WHERE s.lacks = 1 AND s.lacked = 0 AND s.mended_on IS NOT NULL
