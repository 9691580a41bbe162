-- title.zh: 浏览器访问过互联网
-- title.en: A browser has visited the internet
-- class: classified unclassified
-- severity: 5
-- item: 51
-- requirement: G1
-- facts: browser
-- trap.zh: 本机、内网主机；从未打开的主页；同步来的历史
-- trap.en: local and intranet hosts; home pages never loaded; histories synchronised from elsewhere
-- fix.zh: 请停用并报告；不接互联网的计算机不得访问互联网。
-- fix.en: Stop and report; this machine must not reach the internet.
SELECT CASE WHEN t.since IS NOT NULL AND b.last_at IS NOT NULL AND b.last_at <= t.since THEN 'pass' WHEN t.since IS NOT NULL AND b.last_at IS NULL THEN 'person' ELSE 'fail' END AS verdict,
       b.browser || '：访问过 ' || b.public_hosts || ' 个公网主机' || coalesce('，最近' || date(b.last_at, 'unixepoch', '+8 hours'), CASE WHEN t.since IS NULL THEN '' ELSE '，看不出是否在启用之后' END) AS zh,
       b.browser || ': ' || b.public_hosts || ' public hosts visited' || coalesce(', last on ' || date(b.last_at, 'unixepoch', '+8 hours'), CASE WHEN t.since IS NULL THEN '' ELSE ', whether after the start of use cannot be told' END) AS en
FROM task t, browser b WHERE b.public_hosts > 0
