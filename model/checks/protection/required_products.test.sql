-- case: missing
-- class: classified
-- expect: fail
INSERT INTO task_list VALUES ('required', 'host-monitor');
-- case: running
-- class: classified
-- expect: pass
INSERT INTO task_list VALUES ('required', 'host-monitor'); INSERT INTO product(kind, name, running, enabled) VALUES ('protect', 'host-monitor', 1, 1);
-- case: stopped
-- class: classified
-- expect: fail
INSERT INTO task_list VALUES ('required', 'host-monitor'); INSERT INTO product(kind, name, installed, running, enabled) VALUES ('protect', 'host-monitor', 1, 0, 0);
-- case: none named
-- class: classified
-- expect: person
-- case: known product installed by its package and stopped
-- class: classified
-- expect: fail
INSERT INTO task_list VALUES ('required', 'host-monitor'); INSERT INTO product(kind, name, installed, running, enabled) VALUES ('protect', 'host-monitor', 1, 0, 0); INSERT INTO package(name) VALUES ('host-monitor');
-- case: a package of which nothing is known
-- class: classified
-- expect: person
INSERT INTO task_list VALUES ('required', 'shili-guard'); INSERT INTO package(name) VALUES ('shili-guard');
-- case: a package whose service starts at boot
-- class: classified
-- expect: pass
INSERT INTO task_list VALUES ('required', 'shili-guard'); INSERT INTO package(name) VALUES ('shili-guard'); INSERT INTO service VALUES ('shili-guard.service');
