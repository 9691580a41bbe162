-- case: labelled
-- class: internet
-- expect: pass
INSERT INTO answer VALUES ('usage_label', 'yes');
-- case: no label
-- class: internet
-- expect: fail
INSERT INTO answer VALUES ('usage_label', 'no');
-- case: not asked
-- class: internet
-- expect: person
