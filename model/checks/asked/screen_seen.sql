-- title.zh: 屏幕能从门窗看到
-- title.en: The screen can be seen through door or window
-- class: classified
-- severity: 2
-- item: 31
-- requirement: G1
-- facts: answer
-- ask.zh: 从门窗能否看到屏幕?
-- ask.en: Can the screen be seen through door or window?
-- trap.zh: 拉着窗帘
-- trap.en: drawn curtains
-- fix.zh: 请调整位置或挂窗帘。
-- fix.en: Move it or use curtains.
SELECT CASE a.answer WHEN 'no' THEN 'pass' WHEN 'yes' THEN 'fail' WHEN 'na' THEN 'na' ELSE 'person' END AS verdict, CASE a.answer WHEN 'no' THEN '看不到' WHEN 'yes' THEN '能看到' WHEN 'na' THEN '不适用' ELSE '请现场查看：从门窗能否看到屏幕？' END AS zh, CASE a.answer WHEN 'no' THEN 'it cannot' WHEN 'yes' THEN 'it can' WHEN 'na' THEN 'not applicable' ELSE 'look on site: can the screen be seen through door or window?' END AS en
FROM (SELECT (SELECT answer FROM answer WHERE id = 'screen_seen') AS answer) a
