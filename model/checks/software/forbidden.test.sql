-- case: installed
-- class: internet
-- expect: fail
INSERT INTO task_list VALUES ('forbidden', 'wine'); INSERT INTO package(name) VALUES ('wine');
-- case: not installed
-- class: internet
-- expect: pass
INSERT INTO task_list VALUES ('forbidden', 'wine'); INSERT INTO package(name) VALUES ('libwine');
