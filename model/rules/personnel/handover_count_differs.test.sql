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
