-- case: new since; withdrawn since; on it already; of no day; the ninetieth day is today
-- expect: ids 1,2
-- since: 2026-05-02,2026-05-02
INSERT INTO matter_list(id, title, approved_on, state) VALUES (1, '甲', '2020-03-01', 'in_force');
INSERT INTO scope_item(id, code, title, effective_on, ended_on, state) VALUES (1, '1', '新', '2026-01-31', NULL, 'in_force'), (2, '2', '废', '2010-01-01', '2026-01-31', 'withdrawn'), (3, '3', '旧', '2010-01-01', NULL, 'in_force'), (4, '4', '无日', NULL, NULL, 'in_force'), (5, '5', '今', '2026-04-01', NULL, 'in_force');
-- case: revised on the ninetieth day, and the day after
-- expect: ids 2
-- since: 2026-05-01
-- until: 2026-05-01
INSERT INTO matter_list(id, title, approved_on, ended_on, state) VALUES (1, '甲', '2020-03-01', '2026-05-01', 'ended'), (2, '乙', '2026-05-01', NULL, 'in_force');
INSERT INTO scope_item(id, code, title, effective_on, state) VALUES (1, '1', '新', '2026-01-31', 'in_force'), (2, '2', '新', '2026-01-30', 'in_force');
-- case: no list at all, which another rule says
-- expect: 0
INSERT INTO scope_item(id, code, title, effective_on, state) VALUES (1, '1', '新', '2026-01-30', 'in_force');
