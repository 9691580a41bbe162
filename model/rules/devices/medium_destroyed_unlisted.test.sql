-- case: still in the books; not in them; struck out there; destroyed there; public; retired only; last year
-- expect: ids 1,2,3
-- since: 2026-04-01,2026-04-02,2026-04-03
-- says: 没有经审批的销毁记录
INSERT INTO medium(id, name, state, secret_level, destroyed_on) VALUES (1, '甲', 'destroyed', 2, '2026-04-01'), (2, '乙', 'destroyed', 3, '2026-04-02'), (3, '丙', 'destroyed', 2, '2026-04-03'), (4, '丁', 'destroyed', 2, '2026-04-04'),
 (5, '戊', 'destroyed', 1, '2026-04-05'), (6, '己', 'retired', 2, NULL), (7, '庚', 'destroyed', 2, '2025-12-31');
INSERT INTO custody_item(id, name, kind, medium, level, state) VALUES (1, '甲', 'medium', 1, 2, 'live'), (3, '丙', 'medium', 3, 2, 'live'), (4, '丁', 'medium', 4, 2, 'closed');
INSERT INTO movement(id, item, kind, state, given_at) VALUES (1, 1, 'discard', 'posted', '2026-04-01T09:00:00'), (2, 3, 'destroy', 'countered', '2026-04-03T09:00:00'), (3, 4, 'destroy', 'posted', '2026-04-04T09:00:00');
-- case: in a period that begins on its day
-- from: 2026-03-01
-- expect: ids 1
INSERT INTO medium(id, name, state, secret_level, destroyed_on) VALUES (1, '甲', 'destroyed', 2, '2026-03-01');
-- case: in one that begins the day after
-- from: 2026-03-02
-- expect: 0
INSERT INTO medium(id, name, state, secret_level, destroyed_on) VALUES (1, '甲', 'destroyed', 2, '2026-03-01');
