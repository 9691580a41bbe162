-- title.zh: 启用以后重装过系统
-- title.en: The system was installed anew after the machine was put to use
-- class: all
-- severity: 4
-- item: 28
-- requirement: G6
-- facts: os_install
-- trap.zh: 克隆的镜像保留旧日期；几个时钟不一致时取最早的
-- trap.en: a cloned image keeps old dates; of several clocks the earliest counts
-- fix.zh: 请补登维修（重装）记录，说明原硬盘和数据的去向。
-- fix.en: Enter the reinstallation as maintenance and say what became of disk and data.
SELECT CASE WHEN t.since IS NULL OR m.at IS NULL THEN 'person' WHEN m.at > t.since + 86400 THEN 'warn' ELSE 'pass' END AS verdict,
       CASE WHEN m.at IS NULL THEN '看不出系统安装时间' WHEN t.since IS NULL THEN '系统安装于' || date(m.at, 'unixepoch', '+8 hours') || '，请与台账核对'
            ELSE '系统安装于' || date(m.at, 'unixepoch', '+8 hours') || '，启用于' || date(t.since, 'unixepoch', '+8 hours') END AS zh,
       CASE WHEN m.at IS NULL THEN 'no sign of when the system was installed' WHEN t.since IS NULL THEN 'installed on ' || date(m.at, 'unixepoch', '+8 hours') || ': compare with the register'
            ELSE 'installed on ' || date(m.at, 'unixepoch', '+8 hours') || ', in use since ' || date(t.since, 'unixepoch', '+8 hours') END AS en
FROM task t, (SELECT min(at) AS at FROM os_install WHERE at > 946684800) m
