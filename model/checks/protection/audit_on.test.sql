-- case: off
-- class: classified
-- expect: fail
INSERT INTO audit VALUES ('auditd', 0, 0);
-- case: on
-- class: classified
-- expect: pass
INSERT INTO audit VALUES ('auditd', 1, 12);
-- case: no rules
-- class: classified
-- expect: warn
INSERT INTO audit VALUES ('auditd', 1, 0);
