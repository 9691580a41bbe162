-- case: labelled
-- class: classified
-- expect: pass
INSERT INTO answer VALUES ('level_label', 'yes');
-- case: no label
-- class: classified
-- expect: fail
INSERT INTO answer VALUES ('level_label', 'no');
-- case: not asked
-- class: classified
-- expect: person
