-- case: public
-- class: classified
-- expect: fail
INSERT INTO resolver(scope) VALUES ('public');
-- case: own
-- class: classified
-- expect: pass
INSERT INTO resolver(scope) VALUES ('loopback'), ('private');
