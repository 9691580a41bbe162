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
