-- case: two years ago
-- expect: ids 1
-- since: 2025-02-03
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO internet_user(id, person, state, signed_on) VALUES (1, 5, 'active', '2024-02-02');
-- case: this year
-- expect: 0
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO internet_user(id, person, state, signed_on) VALUES (1, 5, 'active', '2026-02-02');
-- case: ended
-- expect: 0
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO internet_user(id, person, state, signed_on) VALUES (1, 5, 'ended', '2024-02-02');
-- case: went on for ten days after its year, another ended on its last day
-- expect: ids 1
-- until: 2026-03-10
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO internet_user(id, person, state, signed_on, until_on) VALUES (1, 5, 'ended', '2025-02-28', '2026-03-10'), (2, 5, 'ended', '2025-02-28', '2026-02-28');
