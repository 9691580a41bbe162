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
