-- title.zh: 没有视频干扰器
-- title.en: No video-leak jammer
-- class: classified
-- severity: 3
-- item: 25
-- requirement: G2
-- facts: answer
-- ask.zh: 是否装有视频干扰器（不要求安装的答不适用）?
-- ask.en: Is there a video-leak jammer (not applicable where none is wanted)?
-- trap.zh: 要求不高的场所可不装
-- trap.en: places where none is wanted
-- fix.zh: 请按规定安装视频干扰器或使用屏蔽设备。
-- fix.en: Install a jammer or use shielded equipment where required.
SELECT CASE a.answer WHEN 'yes' THEN 'pass' WHEN 'no' THEN 'fail' WHEN 'na' THEN 'na' ELSE 'person' END AS verdict, CASE a.answer WHEN 'yes' THEN '现场确认已安装' WHEN 'no' THEN '现场确认没有安装' WHEN 'na' THEN '不要求' ELSE '请现场查看：是否装有视频干扰器？' END AS zh,
       CASE a.answer WHEN 'yes' THEN 'seen on site' WHEN 'no' THEN 'not there, seen on site' WHEN 'na' THEN 'not wanted' ELSE 'look on site: is there a jammer?' END AS en
FROM (SELECT (SELECT answer FROM answer WHERE id = 'jammer') AS answer) a
