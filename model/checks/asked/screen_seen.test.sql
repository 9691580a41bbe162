-- case: not seen
-- class: classified
-- expect: pass
INSERT INTO answer VALUES ('screen_seen', 'no');
-- case: seen
-- class: classified
-- expect: fail
INSERT INTO answer VALUES ('screen_seen', 'yes');
-- case: not asked
-- class: classified
-- expect: person
