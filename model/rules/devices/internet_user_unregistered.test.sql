-- case: nobody
-- expect: ids 1
-- since: 2026-01-05
INSERT INTO computer(id, name, state, secret_level, network, started_on) VALUES (1, '示例', 'in_use', 0, 'internet', '2026-01-05');
INSERT INTO internet_user(id, person, computer, state) VALUES (1, 5, 1, 'ended');
-- case: registered
-- expect: 0
INSERT INTO computer(id, name, state, secret_level, network, started_on) VALUES (1, '示例', 'in_use', 0, 'internet', '2026-01-05');
INSERT INTO internet_user(id, person, computer, state) VALUES (1, 5, 1, 'active');
-- case: on the house's own network only
-- expect: 0
INSERT INTO computer(id, name, state, secret_level, network, started_on) VALUES (1, '示例', 'in_use', 0, 'intranet', '2026-01-05');
-- case: the one registered ended, the next signed two months later
-- expect: ids 1
-- since: 2026-03-01
-- until: 2026-05-01
INSERT INTO computer(id, name, state, network, started_on) VALUES (1, '示例机', 'in_use', 'internet', '2020-01-01');
INSERT INTO internet_user(id, person, computer, state, signed_on, until_on) VALUES (1, 5, 1, 'ended', '2024-01-01', '2026-03-01'), (2, 6, 1, 'active', '2026-05-01', NULL);
-- case: the next signed before the other ended
-- expect: 0
INSERT INTO computer(id, name, state, network, started_on) VALUES (1, '示例机', 'in_use', 'internet', '2020-01-01');
INSERT INTO internet_user(id, person, computer, state, signed_on, until_on) VALUES (1, 5, 1, 'ended', '2024-01-01', '2026-03-01'), (2, 6, 1, 'active', '2026-02-01', NULL);
-- case: signed late and ended on one day
-- today: 2026-03-01
-- expect: ids 1,1
-- since: 2026-02-20,2026-03-01
-- until: 2026-03-01,-
INSERT INTO computer(id, name, state, network, started_on) VALUES (1, '示例机', 'in_use', 'internet', '2026-02-20');
INSERT INTO internet_user(id, person, computer, state, signed_on, until_on) VALUES (1, 5, 1, 'ended', '2026-03-01', '2026-03-01');
-- case: never; a day between two; none; one who never signed; the second ended too; to end tomorrow; retired
-- expect: ids 1,4,6,7
-- since: 2026-01-05,2026-03-01,2026-01-10,2026-05-01
-- until: -,2026-03-03,-,-
INSERT INTO computer(id, name, state, secret_level, network, started_on) VALUES (1, '机一', 'in_use', 0, 'internet', '2026-01-05'), (3, '机三', 'in_use', 0, 'internet', '2020-01-01'), (4, '机四', 'in_use', 0, 'internet', '2020-01-01'), (5, '机五', 'in_use', 0, 'internet', '2020-01-01'), (6, '机六', 'in_use', 0, 'internet', '2026-01-10'),
 (7, '机七', 'in_use', 0, 'internet', '2020-01-01'), (8, '机八', 'retired', 0, 'internet', '2020-01-01'), (9, '机九', 'in_use', 0, 'internet', '2026-07-01');
INSERT INTO internet_user(id, person, computer, state, signed_on, until_on) VALUES (1, 5, 3, 'ended', '2024-01-01', '2026-03-01'), (2, 6, 3, 'active', '2026-03-02', NULL), (3, 5, 4, 'ended', '2024-01-01', '2026-03-01'), (4, 6, 4, 'active', '2026-03-03', NULL), (5, 5, 5, 'ended', '2024-01-01', '2026-07-01'),
 (6, 5, 6, 'ended', NULL, '2026-03-01'), (7, 5, 7, 'ended', '2024-01-01', '2026-03-01'), (8, 6, 7, 'ended', '2026-02-01', '2026-05-01');
-- case: a new machine, its user signed two months later; the next day; two days later, by one who ended since; in use before the year; tomorrow's
-- expect: ids 1,3
-- since: 2026-02-01,2026-02-01
-- until: 2026-04-01,2026-02-03
INSERT INTO computer(id, name, state, network, started_on) VALUES (1, '机一', 'in_use', 'internet', '2026-02-01'), (2, '机二', 'in_use', 'internet', '2026-02-01'), (3, '机三', 'in_use', 'internet', '2026-02-01'), (4, '机四', 'in_use', 'internet', '2025-12-31'), (5, '机五', 'in_use', 'internet', '2026-07-01');
INSERT INTO internet_user(id, person, computer, state, signed_on, until_on) VALUES (1, 5, 1, 'active', '2026-04-01', NULL), (2, 5, 2, 'active', '2026-02-02', NULL), (3, 5, 3, 'ended', '2026-02-03', '2026-05-01'), (4, 6, 3, 'active', '2026-04-20', NULL), (5, 5, 4, 'active', '2026-04-01', NULL);
-- case: registered from the machine's second day until then; before it, and ended in time; a later one, not signed yet
-- expect: ids 2
-- since: 2026-02-01
-- until: -
INSERT INTO computer(id, name, state, network, started_on) VALUES (1, '机一', 'in_use', 'internet', '2026-02-01'), (2, '机二', 'in_use', 'internet', '2026-02-01');
INSERT INTO internet_user(id, person, computer, state, signed_on, until_on) VALUES (1, 5, 1, 'ended', '2026-02-02', '2026-05-01'), (2, 6, 1, 'active', '2026-04-20', NULL), (3, 5, 2, 'applied', NULL, NULL);
-- case: on the internet without anybody until it was scrapped in May, and until it was put aside after he had ended; scrapped on the day he ended
-- expect: ids 1,2
-- since: 2026-02-01,2026-03-01
-- until: 2026-05-10,2026-03-20
INSERT INTO computer(id, name, state, network, started_on, retired_on) VALUES (1, '甲', 'retired', 'internet', '2026-02-01', '2026-05-10'), (2, '乙', 'idle', 'internet', '2024-02-01', NULL), (3, '丙', 'retired', 'internet', '2024-02-01', '2026-03-01');
INSERT INTO internet_user(id, computer, person, signed_on, until_on, state) VALUES (1, 2, 5, '2024-02-01', '2026-03-01', 'ended'), (2, 3, 6, '2024-02-01', '2026-03-01', 'ended');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, done_on) VALUES ('computer', 2, 'check', '2026-02-01', '2026-03-20');
