-- case: installed before use
-- class: classified
-- expect: pass
UPDATE task SET since = 1700000000; INSERT INTO os_install VALUES ('packages', 1690000000);
-- case: installed after
-- class: classified
-- expect: warn
UPDATE task SET since = 1700000000; INSERT INTO os_install VALUES ('packages', 1710000000), ('machine-id', 1710000100);
-- case: only one clock is new
-- class: classified
-- expect: pass
UPDATE task SET since = 1700000000; INSERT INTO os_install VALUES ('packages', 1690000000), ('machine-id', 1710000100);
