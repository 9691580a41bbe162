-- title.zh: 没有装防病毒软件
-- title.en: No antivirus is installed
-- class: all
-- severity: 4
-- item: 25
-- requirement: G2
-- facts: product
-- trap.zh: 卸载后的残留
-- trap.en: left-overs of a removed one
-- fix.zh: 请安装单位统一的防病毒软件。
-- fix.en: Install the office's antivirus.
SELECT CASE WHEN m.n = 0 THEN 'fail?' ELSE 'pass' END AS verdict, CASE WHEN m.n = 0 THEN '没有找到防病毒软件' ELSE m.names END AS zh, CASE WHEN m.n = 0 THEN 'no antivirus found' ELSE m.names END AS en
FROM (SELECT count(*) AS n, max(title) AS names FROM product WHERE kind = 'antivirus' AND (installed = 1 OR running = 1)) m
