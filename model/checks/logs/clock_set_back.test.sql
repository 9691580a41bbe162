-- case: set back
-- class: classified
-- expect: fail
INSERT INTO clock VALUES ('jump back', 1795000000, -86400);
-- case: hardware clock in local time
-- class: classified
-- expect: pass
INSERT INTO clock VALUES ('hardware clock', 1795000000, 28801);
-- case: hardware clock wrong
-- class: classified
-- expect: warn
INSERT INTO clock VALUES ('hardware clock', 1795000000, 7200);
