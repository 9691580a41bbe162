-- title.zh: 口令用过时的方法保存
-- title.en: A password is kept by an outdated method
-- class: all
-- severity: 3
-- item: 25
-- requirement: G7
-- facts: password account
-- trap.zh: 域账户和 systemd-homed 账户的口令规定在别处，请人看；锁定的账户
-- trap.en: accounts of a domain or of systemd-homed, whose passwords are decided elsewhere, are looked at by hand; locked accounts
-- fix.zh: 请更换口令；换后仍是旧方法的，先改 /etc/login.defs 的 ENCRYPT_METHOD 和 PAM 中 pam_unix 行的 md5。
-- fix.en: Change the password; where it is kept by the old method again, first change ENCRYPT_METHOD in /etc/login.defs and md5 on the line of pam_unix.
SELECT 'fail' AS verdict, '第' || nr || '个账户的口令用 ' || algorithm || ' 保存' AS zh, 'account ' || nr || ' uses ' || algorithm AS en FROM password WHERE state = 'set' AND algorithm IN ('des', 'md5')
UNION ALL SELECT 'person', CASE kind WHEN 'domain' THEN '有域账户' ELSE '有 systemd-homed 账户' END || '，口令规定不在本机文件中，请人工查看', CASE kind WHEN 'domain' THEN 'accounts of a domain' ELSE 'accounts of systemd-homed' END || ': their passwords are not in this machine''s files, look by hand' FROM account WHERE kind IN ('domain', 'homed')
