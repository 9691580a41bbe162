-- case: nothing
-- class: classified
-- expect: pass
INSERT INTO answer VALUES ('other_hardware', 'no');
-- case: shared
-- class: classified
-- expect: fail
INSERT INTO answer VALUES ('other_hardware', 'yes');
-- case: not asked
-- class: classified
-- expect: person
