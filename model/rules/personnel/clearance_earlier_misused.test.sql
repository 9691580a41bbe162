INSERT INTO unit(id, name, state, created_at) VALUES (1, '示范局', 'active', '2026-03-01T08:00:00');
INSERT INTO person(id, name, state) VALUES (1, '张三', 'active');
-- case: approved after the program began
-- expect: ids 1
INSERT INTO clearance(id, person, state, earlier, earlier_basis, approved_on) VALUES (1, 1, 'approved', 1, '示保〔2026〕1号', '2026-03-02');
-- case: no basis named
-- expect: ids 1
INSERT INTO clearance(id, person, state, earlier, approved_on) VALUES (1, 1, 'approved', 1, '2024-03-02');
-- case: approved on the day it began, and long before
-- expect: 0
INSERT INTO clearance(id, person, state, earlier, earlier_basis, approved_on) VALUES (1, 1, 'approved', 1, '示保〔2026〕1号', '2026-03-01'), (2, 1, 'approved', 1, '示保〔2020〕1号', '2020-05-01');
-- case: an ordinary case, and an entered one that has ended
-- expect: 0
INSERT INTO clearance(id, person, state, approved_on) VALUES (1, 1, 'approved', '2026-04-01');
INSERT INTO clearance(id, person, state, earlier, approved_on) VALUES (2, 1, 'ended', 1, '2026-04-01');
