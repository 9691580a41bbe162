-- case: meetings without a report
-- today: 2026-12-31
-- expect: ids 1
-- since: 2026-12-16
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO group_meeting (title, kind, held_on, chair, report_heard, state) VALUES ('班子会', 'leadership', '2026-05-01', 1, 0, 'held');
-- case: report heard
-- today: 2026-12-31
-- expect: 0
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO group_meeting (title, kind, held_on, chair, report_heard, state) VALUES ('班子会', 'leadership', '2026-05-01', 1, 1, 'held');
-- case: planned for December
-- today: 2026-12-01
-- expect: 0
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO group_meeting (title, kind, held_on, chair, state) VALUES ('班子会', 'leadership', '2026-12-10', 1, 'planned');
-- case: planned only; last year's
-- today: 2026-12-31
-- expect: ids 1
-- until: -
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO group_meeting (title, kind, held_on, chair, report_heard, state) VALUES ('一', 'leadership', '2026-05-01', 1, 1, 'planned'), ('二', 'leadership', '2025-12-31', 1, 1, 'held');
