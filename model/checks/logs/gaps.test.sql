-- case: missing entries
-- class: classified
-- expect: fail
INSERT INTO log_gap VALUES ('journal sequence', 1795000000, 900, NULL);
-- case: emptied
-- class: classified
-- expect: warn
INSERT INTO log_gap VALUES ('emptied', 1795000000, 1, 'wtmp');
-- case: none
-- class: classified
-- expect: pass
-- case: the log of failed logins taken away
-- class: classified
-- expect: warn
INSERT INTO log_gap VALUES ('missing', NULL, 1, 'btmp');
-- case: nothing was logged since the last start
-- class: classified
-- expect: fail
INSERT INTO host(boot_at) VALUES (1795000000); INSERT INTO log_horizon VALUES ('messages', 1, 1780000000, 1790000000, 1);
-- case: logs of today
-- class: classified
-- expect: pass
INSERT INTO host(boot_at) VALUES (1795000000); INSERT INTO log_horizon VALUES ('syslog', 1, 1780000000, 1790000000, 1), ('journal', 1, 1780000000, 1795000100, 1);
