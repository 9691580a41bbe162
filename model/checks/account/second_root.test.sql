-- case: two
-- class: internet
-- expect: fail
INSERT INTO account(nr, uid) VALUES (1, 0), (9, 0);
-- case: one
-- class: internet
-- expect: pass
INSERT INTO account(nr, uid) VALUES (1, 0), (9, 9);
