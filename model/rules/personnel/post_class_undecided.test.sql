-- case: no day
-- expect: ids 1
INSERT INTO post(id, name, classified_class, state) VALUES (1, '机要岗', 'core', 'active');
-- case: decided
-- expect: 0
INSERT INTO post(id, name, classified_class, decided_on, state) VALUES (1, '机要岗', 'core', '2026-01-05', 'active');
-- case: not classified
-- expect: 0
INSERT INTO post(id, name, classified_class, state) VALUES (1, '收发岗', 'none', 'active');
-- case: a post that became classified later, on the day of the decision
-- expect: 0
INSERT INTO post(id, name, state, classified_class, decided_on, created_at) VALUES (1, '岗', 'active', 'general', '2026-02-10', '2024-11-01T09:00:00');
