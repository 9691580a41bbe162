-- case: marked
-- class: classified
-- expect: pass
INSERT INTO answer VALUES ('marking_seen', 'yes');
-- case: not marked
-- class: classified
-- expect: fail
INSERT INTO answer VALUES ('marking_seen', 'no');
-- case: none are kept
-- class: classified
-- expect: na
INSERT INTO answer VALUES ('marking_seen', 'na');
-- case: not asked
-- class: classified
-- expect: person
-- case: another question was answered
-- class: classified
-- expect: person
INSERT INTO answer VALUES ('level_label', 'yes');
