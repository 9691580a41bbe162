-- title.zh: 病毒库没有按期更新
-- title.en: The virus base is out of date
-- register: computer
-- use: remind score
-- requirement: G2
-- basis: setting antivirus_days
-- owner: equipment_keeper
-- fix.zh: 请更新病毒库并登记检查。
-- fix.en: Update the virus base and record the check.
SELECT c.id AS record, c.keeper AS person, c.department AS department, add_days(x.last_on, CAST(setting('antivirus_days') AS INTEGER) + 1) AS since, x.done AS until,
       c.name || '检查时病毒库日期为' || x.last_on || '，已过期' || CASE WHEN x.done IS NULL THEN '' ELSE '，到' || x.done || '才更新' END AS detail
FROM (SELECT u.id, u.last_on, max(u.seen_on) AS seen_on, CASE WHEN count(*) > count(u.done) THEN NULL ELSE substr(max(coalesce(u.seen_on, '0000-00-00') || u.done), 11) END AS done   -- a base that several checks saw, once: until the last one
      FROM (SELECT id, antivirus_updated_on AS last_on, last_check_on AS seen_on, NULL AS done FROM computer WHERE state = 'in_use' AND antivirus = 1
            UNION ALL SELECT target_record, last_on, due_on, CASE WHEN done_on <= :today THEN done_on END FROM periodic_check WHERE target_register = 'computer' AND kind = 'antivirus' AND done_on >= :from) u GROUP BY u.id, u.last_on) x   -- due_on: the day it was seen
JOIN computer c ON c.id = x.id
WHERE days_between(x.last_on, coalesce(x.seen_on, x.done, :today)) > CAST(setting('antivirus_days') AS INTEGER)
