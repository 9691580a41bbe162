-- case: open
-- class: classified
-- expect: fail
INSERT INTO secret_dir VALUES (1, 1, 1, 0);
-- case: closed
-- class: classified
-- expect: pass
INSERT INTO secret_dir VALUES (1, 1, 0, 0);
-- case: encrypted
-- class: classified
-- expect: pass
INSERT INTO secret_dir VALUES (1, 1, 1, 1);
-- case: none listed
-- class: classified
-- expect: person
-- case: none listed, internet
-- class: internet
-- expect: na
