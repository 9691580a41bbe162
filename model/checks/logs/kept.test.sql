-- case: none
-- class: internet
-- expect: fail
INSERT INTO log_horizon(log, persistent, first_at) VALUES ('wtmp', 1, 1700000000);
-- case: a year
-- class: internet
-- expect: pass
INSERT INTO log_horizon(log, persistent, first_at) VALUES ('journal', 1, 1760000000);
-- case: a week
-- class: internet
-- expect: warn
INSERT INTO log_horizon(log, persistent, first_at) VALUES ('journal', 1, 1795000000);
-- case: new machine
-- class: internet
-- expect: pass
UPDATE task SET since = 1795000000; INSERT INTO log_horizon(log, persistent, first_at) VALUES ('journal', 1, 1795000000);
-- case: told to forget
-- class: internet
-- expect: fail
INSERT INTO log_horizon(log, persistent, first_at) VALUES ('journal setting', 0, NULL), ('syslog', 1, 1700000000);
