-- title.zh: 屏幕不会自动锁定
-- title.en: The screen does not lock by itself
-- class: all
-- severity: 4
-- item: 25
-- requirement: G7
-- facts: screen_lock account password?
-- trap.zh: 用户设置、系统设置、锁定的系统设置、厂商默认各层；没有桌面不适用，认不出的桌面请人看；已停用的账户
-- trap.en: layers of settings: the user's, the system's, locked ones, the vendor's; not applicable without a desktop; an unknown desktop is looked at by hand; accounts that are locked
-- fix.zh: 请在桌面设置中打开锁屏，空闲时间不超过规定。
-- fix.en: Switch the lock on with an idle time within the limit.
WITH used AS (SELECT s.* FROM screen_lock s WHERE NOT EXISTS (SELECT 1 FROM account a WHERE a.nr = s.owner AND (a.login = 0 OR EXISTS (SELECT 1 FROM password p WHERE p.nr = a.nr AND p.state = 'locked'))))   -- not of accounts that are locked
SELECT CASE WHEN desktop = 'none' THEN 'na' WHEN enabled = 0 THEN 'fail' WHEN enabled IS NULL OR idle_s IS NULL THEN 'person' WHEN idle_s > CAST(setting('lock_minutes') AS INTEGER) * 60 THEN 'fail' ELSE 'pass' END AS verdict,
       CASE WHEN desktop = 'none' THEN '没有图形桌面' WHEN enabled = 0 THEN desktop || '：用户' || owner || ' 的屏幕不会锁定' WHEN desktop = 'other' THEN '认不出桌面，请人工查看用户' || owner || ' 的锁屏设置' WHEN enabled IS NULL OR idle_s IS NULL THEN desktop || '：看不出用户' || owner || ' 的锁屏设置，请人工查看' ELSE desktop || '：用户' || owner || ' 空闲 ' || (idle_s / 60) || ' 分钟锁屏，应不超过 ' || setting('lock_minutes') || ' 分钟' END AS zh,
       CASE WHEN desktop = 'none' THEN 'no desktop' WHEN enabled = 0 THEN desktop || ': user ' || owner || ' has a screen that does not lock' WHEN desktop = 'other' THEN 'an unknown desktop: look by hand at the screen lock of user ' || owner WHEN enabled IS NULL OR idle_s IS NULL THEN desktop || ': the setting of user ' || owner || ' cannot be told, look by hand' ELSE desktop || ': user ' || owner || ' locks after ' || (idle_s / 60) || ' minutes, at most ' || setting('lock_minutes') || ' wanted' END AS en
FROM used
UNION ALL SELECT 'person', '没有能用口令登录的用户，请人工查看锁屏', 'nobody logs in by a password: look by hand at the lock' FROM task WHERE EXISTS (SELECT 1 FROM screen_lock) AND NOT EXISTS (SELECT 1 FROM used)
