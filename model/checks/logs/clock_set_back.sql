-- title.zh: 时钟被往回拨过
-- title.en: The clock was set back
-- class: all
-- severity: 4
-- item: 25
-- requirement: G1
-- facts: clock log_horizon?
-- trap.zh: 电池没电、双系统、首次对时
-- trap.en: an empty battery, two systems, the first synchronisation
-- fix.zh: 请说明原因并校准时钟。
-- fix.en: Explain why and set the clock right.
SELECT 'fail' AS verdict, date(at, 'unixepoch', '+8 hours') || ' 时钟回拨 ' || ((-seconds) / 60) || ' 分钟' AS zh, 'set back by ' || ((-seconds) / 60) || ' minutes on ' || date(at, 'unixepoch', '+8 hours') AS en FROM clock WHERE kind = 'jump back'
UNION ALL SELECT 'warn', '硬件时钟相差 ' || (abs(seconds) / 60) || ' 分钟', 'the hardware clock differs by ' || (abs(seconds) / 60) || ' minutes' FROM clock WHERE kind = 'hardware clock' AND abs(seconds) NOT BETWEEN 28500 AND 29100
UNION ALL SELECT 'unknown', '没有 journal 日志，看不出时钟是否被拨过', 'without a journal nobody can tell whether the clock was set' WHERE NOT EXISTS (SELECT 1 FROM log_horizon WHERE log = 'journal') AND NOT EXISTS (SELECT 1 FROM clock WHERE kind = 'jump back')
