-- case: opened
-- class: classified
-- expect: person
INSERT INTO media_trace VALUES ('recently-used', 20, 3, 1795000000);
-- case: none
-- class: classified
-- expect: pass
-- case: what office programs remember
-- class: classified
-- expect: person
INSERT INTO media_trace VALUES ('office', 1, 3, 0);
