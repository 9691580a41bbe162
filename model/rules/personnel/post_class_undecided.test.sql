-- case: no day
-- expect: ids 1
INSERT INTO post(id, name, classified_class, state) VALUES (1, '机要岗', 'core', 'active');
-- case: decided
-- expect: 0
INSERT INTO post(id, name, classified_class, decided_on, state) VALUES (1, '机要岗', 'core', '2026-01-05', 'active');
-- case: not classified
-- expect: 0
INSERT INTO post(id, name, classified_class, state) VALUES (1, '收发岗', 'none', 'active');
