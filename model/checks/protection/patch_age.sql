-- title.zh: 系统很久没有更新
-- title.en: The system has not been updated for long
-- class: unclassified internet
-- severity: 3
-- item: 25
-- requirement: G2
-- facts: patch
-- trap.zh: 内网更新源；只装了、升级了别的软件不算系统更新
-- trap.en: updates from an internal mirror; a program that was installed or upgraded is no update of the system
-- fix.zh: 请更新系统。
-- fix.en: Update the system.
SELECT CASE WHEN coalesce(m.at, m.changed) IS NULL THEN 'unknown' WHEN coalesce(m.at, m.changed) < t.now - CAST(setting('patch_days') AS INTEGER) * 86400 THEN 'fail' WHEN m.at IS NULL THEN 'person' ELSE 'pass' END AS verdict,
       CASE WHEN coalesce(m.at, m.changed) IS NULL THEN '看不出更新时间' WHEN m.at IS NULL THEN '软件包最近变动于' || date(m.changed, 'unixepoch', '+8 hours') || '，看不出是否更新了系统' ELSE '系统软件包最近更新于' || date(m.at, 'unixepoch', '+8 hours') END AS zh,
       CASE WHEN coalesce(m.at, m.changed) IS NULL THEN 'no sign of when it was updated' WHEN m.at IS NULL THEN 'packages last changed on ' || date(m.changed, 'unixepoch', '+8 hours') || ', whether it was an update of the system cannot be told' ELSE 'the system''s packages were last updated on ' || date(m.at, 'unixepoch', '+8 hours') END AS en
FROM task t, (SELECT max(CASE kind WHEN 'update' THEN last_at END) AS at, max(CASE kind WHEN 'change' THEN last_at END) AS changed FROM patch) m
