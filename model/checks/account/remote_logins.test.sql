-- case: remote
-- class: classified
-- expect: fail
INSERT INTO login VALUES ('remote login', 2, 1, 1795000000);
-- case: local
-- class: classified
-- expect: pass
INSERT INTO login VALUES ('login', 2, 1, 1795000000);
