-- case: out with its disk
-- expect: ids 1
INSERT INTO computer(id, name, state, secret_level) VALUES (1, '示例', 'in_repair', 2);
INSERT INTO maintenance(id, computer, fault, state, reported_on, on_site, media_handling) VALUES (1, 1, '故障', 'done', '2026-03-01', 0, 'kept');
-- case: disk taken out
-- expect: 0
INSERT INTO computer(id, name, state, secret_level) VALUES (1, '示例', 'in_repair', 2);
INSERT INTO maintenance(id, computer, fault, state, reported_on, on_site, media_handling) VALUES (1, 1, '故障', 'approved', '2026-03-01', 0, 'removed');
-- case: on site
-- expect: 0
INSERT INTO computer(id, name, state, secret_level) VALUES (1, '示例', 'in_repair', 2);
INSERT INTO maintenance(id, computer, fault, state, reported_on, on_site, media_handling) VALUES (1, 1, '故障', 'done', '2026-03-01', 1, 'kept');
-- case: unclassified
-- expect: 0
INSERT INTO computer(id, name, state, secret_level) VALUES (1, '示例', 'in_repair', 0);
INSERT INTO maintenance(id, computer, fault, state, reported_on, on_site, media_handling) VALUES (1, 1, '故障', 'done', '2026-03-01', 0, 'kept');
-- case: in a period that begins on its day
-- from: 2026-03-01
-- expect: ids 1
INSERT INTO computer(id, name, state, secret_level) VALUES (1, '示例', 'in_repair', 2);
INSERT INTO maintenance(id, computer, fault, state, reported_on, on_site, media_handling) VALUES (1, 1, '故障', 'done', '2026-03-01', 0, 'kept');
-- case: in one that begins the day after
-- from: 2026-03-02
-- expect: 0
INSERT INTO computer(id, name, state, secret_level) VALUES (1, '示例', 'in_repair', 2);
INSERT INTO maintenance(id, computer, fault, state, reported_on, on_site, media_handling) VALUES (1, 1, '故障', 'done', '2026-03-01', 0, 'kept');
-- case: a copier with its disk; its disk taken out; it has none; on site; an unclassified one
-- expect: ids 1
INSERT INTO equipment(id, name, state, secret_level) VALUES (1, '示例', 'in_repair', 2), (2, '示例', 'in_repair', 1);
INSERT INTO maintenance(id, equipment, fault, state, reported_on, on_site, media_handling) VALUES (1, 1, '故障', 'done', '2026-03-01', 0, 'kept'), (2, 1, '故障', 'done', '2026-03-01', 0, 'removed'), (3, 1, '故障', 'done', '2026-03-01', 0, 'none'), (4, 1, '故障', 'done', '2026-03-01', 1, 'kept'), (5, 2, '故障', 'done', '2026-03-01', 0, 'kept');
-- case: only thought of, given up
-- expect: 0
INSERT INTO computer(id, name, secret_level, state) VALUES (91, '示例', 3, 'in_repair');
INSERT INTO maintenance(id, computer, fault, reported_on, on_site, media_handling, started_on, state) VALUES (1, 91, '不开机', '2026-03-01', 0, 'kept', '2026-03-02', 'diagnosed'), (2, 91, '不开机', '2026-03-01', 0, 'kept', '2026-03-02', 'dropped');
-- case: a disk itself went out, whatever is said of parts; on site; a public one; beside a machine without secrets
-- expect: ids 1,2,5
INSERT INTO computer(id, name, state, secret_level) VALUES (1, '示例', 'in_use', 0);
INSERT INTO medium(id, name, state, secret_level) VALUES (1, '示例盘', 'in_use', 2), (2, '公开盘', 'in_use', 0);
INSERT INTO maintenance(id, computer, medium, fault, state, reported_on, on_site, media_handling) VALUES (1, NULL, 1, '读不出', 'done', '2026-03-01', 0, 'kept'), (2, NULL, 1, '读不出', 'approved', '2026-03-01', 0, 'removed'), (3, NULL, 1, '读不出', 'done', '2026-03-01', 1, 'kept'),
 (4, NULL, 2, '读不出', 'done', '2026-03-01', 0, 'kept'), (5, NULL, 1, '读不出', 'done', '2026-03-01', NULL, 'none');
-- case: planned only
-- expect: 0
INSERT INTO computer(id, name, state, secret_level) VALUES (1, '示例', 'in_use', 2);
INSERT INTO maintenance(id, computer, fault, state, reported_on, on_site, media_handling) VALUES (1, 1, '故障', 'diagnosed', '2026-03-01', 0, 'kept');
