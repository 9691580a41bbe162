-- case: many
-- class: classified
-- expect: warn
INSERT INTO login VALUES ('failed', 99, 1, 1795000000);
-- case: few
-- class: classified
-- expect: pass
INSERT INTO login VALUES ('failed', 3, 1, 1795000000), ('login', 900, 1, 1795000000);
