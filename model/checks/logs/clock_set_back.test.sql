-- case: set back
-- class: classified
-- expect: fail
INSERT INTO clock VALUES ('jump back', 1795000000, -86400);
-- case: hardware clock in local time
-- class: classified
-- expect: pass
INSERT INTO clock VALUES ('hardware clock', 1795000000, 28801);
INSERT INTO log_horizon(log, first_at, last_at) VALUES ('journal', 1790000000, 1795000000);
-- case: hardware clock wrong
-- class: classified
-- expect: warn
INSERT INTO clock VALUES ('hardware clock', 1795000000, 7200);
INSERT INTO log_horizon(log, first_at, last_at) VALUES ('journal', 1790000000, 1795000000);
-- case: no journal
-- class: classified
-- expect: unknown
-- case: a journal, and nothing in it
-- class: classified
-- expect: pass
INSERT INTO log_horizon(log, first_at, last_at) VALUES ('journal', 1790000000, 1795000000);
