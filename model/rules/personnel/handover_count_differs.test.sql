INSERT INTO person(id, name, state) VALUES (1, '张三', 'active'), (2, '李四', 'active'), (3, '王五', 'left');

-- case: one counted more
-- expect: ids 1
INSERT INTO handover(id, person, counted_out, counted_in, counted_on, state) VALUES (1, 1, 3, 2, '2026-06-01', 'closed');
-- case: both agree but the books say two
-- expect: ids 1
INSERT INTO handover(id, person, counted_out, counted_in, counted_on, state) VALUES (1, 1, 1, 1, '2026-06-01', 'counted');
INSERT INTO handover_line(id, handover, person, tie, state) VALUES (1, 1, 1, 'item', 'open'), (2, 1, 1, 'item', 'open'), (3, 1, 1, 'login', 'open');
-- case: all agree
-- expect: 0
INSERT INTO handover(id, person, counted_out, counted_in, counted_on, state) VALUES (1, 1, 2, 2, '2026-06-01', 'counted');
INSERT INTO handover_line(id, handover, person, tie, state) VALUES (1, 1, 1, 'item', 'open'), (2, 1, 1, 'item', 'excepted'), (3, 1, 1, 'item', 'cleared');
-- case: not counted yet
-- expect: 0
INSERT INTO handover(id, person, state) VALUES (1, 1, 'opened');
-- case: in a period that begins on its day
-- from: 2026-06-01
-- expect: ids 1
INSERT INTO handover(id, person, counted_out, counted_in, counted_on, state) VALUES (1, 1, 3, 2, '2026-06-01', 'closed');
-- case: in one that begins the day after
-- from: 2026-06-02
-- expect: 0
INSERT INTO handover(id, person, counted_out, counted_in, counted_on, state) VALUES (1, 1, 3, 2, '2026-06-01', 'closed');
-- case: what is no carrier is not counted
-- expect: ids 2
INSERT INTO handover(id, person, counted_out, counted_in, counted_on, state) VALUES (1, 1, 1, 1, '2026-06-01', 'counted'), (2, 1, 2, 2, '2026-06-01', 'counted');
INSERT INTO handover_line(handover, person, tie, tie_title, target_register, target_record, detail, state) VALUES (1, 1, 'item', '载体', 'custody_item', 1, '一', 'open'), (1, 1, 'computer', '计算机', 'computer', 1, '二', 'open'), (2, 1, 'item', '载体', 'custody_item', 1, '一', 'open'), (2, 1, 'computer', '计算机', 'computer', 1, '二', 'open');
