-- case: none
-- expect: ids 1
-- since: 2026-04-02
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
-- case: decided at the end of the year before
-- expect: 0
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO work_item (year, kind, title, done_on, state) VALUES (2026, 'budget', '经费', '2025-12-15', 'done');
-- case: not yet due
-- today: 2026-03-01
-- expect: 0
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
-- case: decided a day late
-- expect: ids 2
-- until: 2026-04-02
INSERT INTO unit (id, name, state) VALUES (2, '局', 'active');
INSERT INTO work_item (id, year, kind, title, done_on, state) VALUES (1, 2026, 'budget', '一', '2026-04-02', 'done');
-- case: on the last day
-- expect: 0
INSERT INTO unit (id, name, state) VALUES (2, '局', 'active');
INSERT INTO work_item (id, year, kind, title, done_on, state) VALUES (1, 2026, 'budget', '一', '2026-04-01', 'done');
