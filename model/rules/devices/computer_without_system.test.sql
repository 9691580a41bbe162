-- case: no system; one of a lower level; one being built
-- expect: ids 1
-- since: 2026-02-01
INSERT INTO computer(id, name, secret_level, network, started_on, state) VALUES (1, '甲', 3, 'classified', '2026-02-01', 'in_use');
INSERT INTO classified_system(id, name, secret_level, state) VALUES (1, '低', 2, 'in_use'), (2, '建', 3, 'building'), (3, '停', 3, 'ended');
-- case: one of its level; a machine that stands alone; on the internet; retired; from tomorrow
-- expect: 0
INSERT INTO computer(id, name, secret_level, network, started_on, state) VALUES (1, '甲', 3, 'classified', '2026-02-01', 'in_use'), (2, '乙', 4, 'none', '2026-02-01', 'in_use'), (3, '丙', 0, 'internet', '2026-02-01', 'in_use'), (4, '丁', 4, 'classified', '2026-02-01', 'retired'), (5, '戊', 4, 'classified', '2026-07-01', 'in_use');
INSERT INTO classified_system(id, name, secret_level, state) VALUES (1, '系统', 3, 'in_use');
-- case: today; a system of no level is none
-- expect: ids 1
INSERT INTO computer(id, name, secret_level, network, started_on, state) VALUES (1, '甲', 0, 'classified', '2026-06-30', 'in_use');
INSERT INTO classified_system(id, name, secret_level, state) VALUES (1, '系统', 1, 'in_use');
