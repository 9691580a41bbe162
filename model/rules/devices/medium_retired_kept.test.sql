-- case: since January
-- expect: ids 1
INSERT INTO medium(id, name, state, secret_level, retired_on) VALUES (1, '示例', 'retired', 2, '2026-01-05');
-- case: last month
-- expect: 0
INSERT INTO medium(id, name, state, secret_level, retired_on) VALUES (1, '示例', 'retired', 2, '2026-05-25');
-- case: destroyed
-- expect: 0
INSERT INTO medium(id, name, state, secret_level, retired_on) VALUES (1, '示例', 'destroyed', 2, '2026-01-05');
-- case: sixty days
-- today: 2026-03-06
-- expect: 0
INSERT INTO medium(id, name, state, secret_level, retired_on) VALUES (1, '示例', 'retired', 2, '2026-01-05');
-- case: and one
-- today: 2026-03-07
-- expect: ids 1
-- since: 2026-03-07
-- until: -
INSERT INTO medium(id, name, state, secret_level, retired_on) VALUES (1, '示例', 'retired', 2, '2026-01-05');
-- case: never classified
-- expect: 0
INSERT INTO medium(id, name, state, secret_level, retired_on) VALUES (1, '示例', 'retired', 1, '2026-01-05'), (2, '示例', 'in_use', 2, '2026-01-05'), (3, '示例', 'retired', 2, NULL);
-- case: destroyed in May; by a destruction of the books; in time; last year
-- expect: ids 1,2
-- since: 2026-03-07,2026-03-07
-- until: 2026-05-08,2026-05-09
INSERT INTO medium(id, name, state, secret_level, retired_on, destroyed_on) VALUES (1, '示例', 'destroyed', 2, '2026-01-05', '2026-05-08'), (2, '示例', 'destroyed', 3, '2026-01-05', NULL), (3, '示例', 'destroyed', 2, '2026-01-05', '2026-03-06'),
 (4, '示例', 'destroyed', 2, '2025-01-05', '2025-11-01');
INSERT INTO custody_item(id, name, kind, medium, state) VALUES (7, '示例', 'medium', 2, 'closed');
INSERT INTO movement(id, item, kind, given_at, state) VALUES (1, 7, 'give_back', '2026-01-05T09:00:00', 'posted'), (2, 7, 'destroy', '2026-02-05T09:00:00', 'countered'), (3, 7, 'destroy', '2026-05-09T09:00:00', 'posted');
