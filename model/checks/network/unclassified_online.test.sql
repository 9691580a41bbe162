-- case: public peer
-- class: unclassified
-- expect: fail
INSERT INTO connection VALUES ('public', 2);
-- case: private peers
-- class: unclassified
-- expect: pass
INSERT INTO connection VALUES ('private', 9);
