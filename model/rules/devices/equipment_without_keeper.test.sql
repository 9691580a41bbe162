-- case: nobody
-- expect: ids 1
INSERT INTO equipment(id, name, state) VALUES (1, '复印机', 'in_use');
-- case: somebody
-- expect: 0
INSERT INTO equipment(id, name, state, keeper) VALUES (1, '复印机', 'in_use', 5);
-- case: idle
-- expect: 0
INSERT INTO equipment(id, name, state) VALUES (1, '复印机', 'idle');
