-- title.zh: 插入介质自动挂载、打开或运行
-- title.en: Media are mounted, opened or run when they are plugged in
-- class: all
-- severity: 2
-- item: 26
-- requirement: G4
-- facts: automount account password?
-- trap.zh: 各用户设置不同，系统和厂商默认也算；没有桌面不适用，认不出的桌面请人看；已停用的账户
-- trap.en: settings differ from user to user, defaults of system and vendor count; not applicable without a desktop; an unknown desktop is looked at by hand; accounts that are locked
-- fix.zh: 请关闭自动挂载、自动打开，并设为从不自动运行；用系统级设置并锁定更好。
-- fix.en: Switch automatic mounting and opening off and set "never run"; better by a locked setting of the system.
WITH used AS (SELECT m.* FROM automount m WHERE NOT EXISTS (SELECT 1 FROM account a WHERE a.nr = m.owner AND (a.login = 0 OR EXISTS (SELECT 1 FROM password p WHERE p.nr = a.nr AND p.state = 'locked'))))   -- not of accounts that are locked
SELECT CASE WHEN desktop = 'none' THEN 'na' WHEN open = 1 AND mount = 1 OR run = 1 AND mount = 1 THEN 'fail' WHEN mount = 1 THEN 'warn' WHEN mount = 0 THEN 'pass' ELSE 'person' END AS verdict,
       CASE WHEN desktop = 'none' THEN '没有图形桌面' WHEN mount = 1 THEN desktop || coalesce('：用户' || owner, '') || ' 插入介质自动挂载' || CASE WHEN open = 1 THEN '、打开' ELSE '' END || CASE WHEN run = 1 THEN '、提示运行其中程序' ELSE '' END
            WHEN mount = 0 THEN desktop || coalesce('：用户' || owner, '') || ' 不自动挂载' WHEN desktop = 'other' THEN '认不出桌面，请人工查看用户' || owner || ' 的设置' ELSE desktop || '：看不出用户' || owner || ' 的设置，请人工查看' END AS zh,
       CASE WHEN desktop = 'none' THEN 'no desktop' WHEN mount = 1 THEN desktop || coalesce(': user ' || owner, '') || ': media are mounted' || CASE WHEN open = 1 THEN ', opened' ELSE '' END || CASE WHEN run = 1 THEN ', their programs offered' ELSE '' END
            WHEN mount = 0 THEN desktop || coalesce(': user ' || owner, '') || ': media are not mounted' WHEN desktop = 'other' THEN 'an unknown desktop: look at the settings of user ' || owner || ' by hand' ELSE desktop || ': the setting of user ' || owner || ' cannot be told, look by hand' END AS en
FROM used
UNION ALL SELECT 'person', '没有能用口令登录的用户，请人工查看', 'nobody logs in by a password: look by hand' FROM task WHERE EXISTS (SELECT 1 FROM automount) AND NOT EXISTS (SELECT 1 FROM used)
