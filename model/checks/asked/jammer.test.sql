-- case: there
-- class: classified
-- expect: pass
INSERT INTO answer VALUES ('jammer', 'yes');
-- case: not there
-- class: classified
-- expect: fail
INSERT INTO answer VALUES ('jammer', 'no');
-- case: not asked
-- class: classified
-- expect: person
