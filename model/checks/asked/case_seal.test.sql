-- case: in order
-- class: classified
-- expect: pass
INSERT INTO answer VALUES ('case_seal', 'yes');
-- case: not in order
-- class: classified
-- expect: fail
INSERT INTO answer VALUES ('case_seal', 'no');
-- case: none is wanted
-- class: classified
-- expect: na
INSERT INTO answer VALUES ('case_seal', 'na');
-- case: not asked
-- class: classified
-- expect: person
-- case: another question was answered
-- class: classified
-- expect: person
INSERT INTO answer VALUES ('jammer', 'yes');
