-- case: registered
-- class: classified
-- expect: pass
INSERT INTO task_list VALUES ('disk', 'aa'); INSERT INTO disk(name, external, serial) VALUES ('sda', 0, 'aa');
-- case: another disk
-- class: classified
-- expect: fail
INSERT INTO task_list VALUES ('disk', 'aa'); INSERT INTO disk(name, external, serial) VALUES ('sda', 0, 'bb');
-- case: a stick is no built-in disk
-- class: classified
-- expect: pass
INSERT INTO task_list VALUES ('disk', 'aa'); INSERT INTO disk(name, external, serial) VALUES ('sda', 0, 'aa'), ('sdb', 1, 'cc');
-- case: one of two is gone
-- class: classified
-- expect: fail
INSERT INTO task_list VALUES ('disk', 'aa'), ('disk', 'bb'); INSERT INTO disk(name, external, serial) VALUES ('sda', 0, 'aa');
-- case: no disk seen, none registered
-- class: classified
-- expect: unknown
-- case: a disk without a number may be the registered one
-- class: classified
-- expect: person
INSERT INTO task_list VALUES ('disk', 'aa'); INSERT INTO disk(name, external, serial) VALUES ('sda', 0, NULL);
