INSERT INTO computer(id, name, state, secret_level) VALUES (1, '涉密机', 'in_use', 3), (2, '公开机', 'in_use', 0);
INSERT INTO equipment(id, name, state, secret_level) VALUES (1, '涉密复印机', 'in_use', 2);
INSERT INTO medium(id, name, state, secret_level) VALUES (1, '旧硬盘', 'retired', 3), (2, '旧硬盘二', 'idle', 2);
-- case: replaced, destroyed, and nothing registered; of a copier
-- expect: ids 1,2,3
-- since: 2026-03-02,2026-03-02,2026-03-02
INSERT INTO maintenance(id, computer, equipment, fault, state, done_on, media_handling) VALUES (1, 1, NULL, '示例', 'done', '2026-03-02', 'replaced'), (2, 1, NULL, '示例', 'done', '2026-03-02', 'destroyed'), (3, NULL, 1, '示例', 'done', '2026-03-02', 'replaced');
-- case: registered below the machine
-- expect: ids 1
-- says: 低于原机
INSERT INTO maintenance(id, computer, fault, state, done_on, media_handling, old_part) VALUES (1, 1, '示例', 'done', '2026-03-02', 'replaced', 2);
-- case: registered; nothing replaced; taken out and put back; of a public machine; under way; given up; before papers of devices were kept here
-- expect: 0
INSERT INTO maintenance(id, computer, equipment, fault, state, done_on, media_handling, old_part) VALUES (1, 1, NULL, '示例', 'done', '2026-03-02', 'replaced', 1), (2, 1, NULL, '示例', 'done', '2026-03-02', 'kept', NULL), (3, 1, NULL, '示例', 'done', '2026-03-02', 'removed', NULL), (4, 2, NULL, '示例', 'done', '2026-03-02', 'replaced', NULL),
 (5, 1, NULL, '示例', 'approved', NULL, 'replaced', NULL), (6, 1, NULL, '示例', 'dropped', NULL, 'replaced', NULL), (7, 1, NULL, '示例', 'done', '2025-12-31', 'replaced', NULL), (8, NULL, 1, '示例', 'done', '2026-03-02', 'replaced', 2);
-- case: on the day from which they are kept
-- expect: ids 1
-- since: 2026-01-01
INSERT INTO maintenance(id, computer, fault, state, done_on, media_handling) VALUES (1, 1, '示例', 'done', '2026-01-01', 'replaced');
