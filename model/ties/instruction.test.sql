INSERT INTO person(id, name, state) VALUES (1, '张三', 'active'), (2, '李四', 'active');

-- case: the leader has it
-- expect: ids 1
INSERT INTO instruction(id, leader, state) VALUES (1, 1, 'with_leader');
-- case: the executor works on it
-- expect: ids 1
INSERT INTO instruction(id, leader, executor, state) VALUES (1, 1, 2, 'executing');
-- case: back in the registry, and done
-- expect: 0
INSERT INTO instruction(id, leader, executor, state) VALUES (1, 1, NULL, 'back'), (2, 1, 2, 'done');
