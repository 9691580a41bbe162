-- title.zh: 系统很久没有更新
-- title.en: The system has not been updated for long
-- class: unclassified internet
-- severity: 3
-- item: 25
-- requirement: G2
-- facts: patch
-- trap.zh: 内网更新源
-- trap.en: updates from an internal mirror
-- fix.zh: 请更新系统。
-- fix.en: Update the system.
SELECT CASE WHEN m.at IS NULL THEN 'unknown' WHEN m.at < t.now - CAST(setting('patch_days') AS INTEGER) * 86400 THEN 'fail' ELSE 'pass' END AS verdict, CASE WHEN m.at IS NULL THEN '看不出更新时间' ELSE '最近更新于' || date(m.at, 'unixepoch', '+8 hours') END AS zh,
       CASE WHEN m.at IS NULL THEN 'no sign of when it was updated' ELSE 'last changed on ' || date(m.at, 'unixepoch', '+8 hours') END AS en FROM task t, (SELECT max(last_at) AS at FROM patch WHERE kind = 'update') m
