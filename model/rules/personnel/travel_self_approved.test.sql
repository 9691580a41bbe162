-- case: approved his own
-- expect: ids 1
INSERT INTO person (id, name, state) VALUES (1, '张三', 'active');
INSERT INTO travel (id, person, destination, purpose, leave_on, return_on, approved_by, approved_on, state) VALUES (1, 1, '某国', '探亲', '2026-06-20', '2026-07-05', 1, '2026-06-01', 'approved');
-- case: approved by another
-- expect: 0
INSERT INTO person (id, name, state) VALUES (1, '张三', 'active');
INSERT INTO travel (id, person, destination, purpose, leave_on, return_on, approved_by, approved_on, state) VALUES (1, 1, '某国', '探亲', '2026-06-20', '2026-07-05', 2, '2026-06-01', 'approved');
-- case: nobody yet
-- expect: 0
INSERT INTO person (id, name, state) VALUES (1, '张三', 'active');
INSERT INTO travel (id, person, destination, purpose, leave_on, return_on, state) VALUES (1, 1, '某国', '探亲', '2026-06-20', '2026-07-05', 'applied');
-- case: in a period that begins on its day
-- from: 2026-06-01
-- expect: ids 1
INSERT INTO person (id, name, state) VALUES (1, '张三', 'active');
INSERT INTO travel (id, person, destination, purpose, leave_on, return_on, approved_by, approved_on, state) VALUES (1, 1, '某国', '探亲', '2026-06-20', '2026-07-05', 1, '2026-06-01', 'approved');
-- case: in one that begins the day after
-- from: 2026-06-02
-- expect: 0
INSERT INTO person (id, name, state) VALUES (1, '张三', 'active');
INSERT INTO travel (id, person, destination, purpose, leave_on, return_on, approved_by, approved_on, state) VALUES (1, 1, '某国', '探亲', '2026-06-20', '2026-07-05', 1, '2026-06-01', 'approved');
