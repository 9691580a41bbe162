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
