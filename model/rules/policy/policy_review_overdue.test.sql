-- case: review date passed
-- expect: ids 1
INSERT INTO policy (id, title, topic, effective_on, review_on, state) VALUES (1, '办法', 'general', '2020-01-01', '2026-06-29', 'in_force');
-- case: no date, three years since it came into force
-- expect: ids 1
INSERT INTO policy (id, title, topic, effective_on, state) VALUES (1, '办法', 'general', '2023-01-01', 'in_force');
-- case: due today
-- expect: 0
INSERT INTO policy (id, title, topic, effective_on, review_on, state) VALUES (1, '办法', 'general', '2020-01-01', '2026-06-30', 'in_force');
-- case: superseded
-- expect: 0
INSERT INTO policy (id, title, topic, effective_on, review_on, ended_on, state) VALUES (1, '办法', 'general', '2020-01-01', '2025-01-01', '2025-01-01', 'superseded');
