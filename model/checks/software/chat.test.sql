-- case: installed
-- class: classified
-- expect: fail
INSERT INTO product(kind, name, title, installed, running) VALUES ('im', 'wechat', '微信', 1, 0);
-- case: allowed
-- class: unclassified
-- expect: pass
INSERT INTO task_list VALUES ('allowed', 'wechat'); INSERT INTO product(kind, name, title, installed, running) VALUES ('im', 'wechat', '微信', 1, 0);
-- case: only data left
-- class: classified
-- expect: warn
INSERT INTO product(kind, name, title, installed, running, used_at) VALUES ('im', 'wechat', '微信', 0, 0, 1795000000);
-- case: came with the system, never used
-- class: classified
-- expect: warn
INSERT INTO product(kind, name, title, installed, running, unused) VALUES ('im', 'wechat', '微信', 1, 0, 1);
-- case: used
-- class: classified
-- expect: fail
INSERT INTO product(kind, name, title, installed, running, used_at, unused) VALUES ('im', 'wechat', '微信', 1, 0, 1795000000, 0);
-- case: the messenger that comes with Kylin
-- class: classified
-- expect: warn
INSERT INTO product(kind, name, title, installed, running) VALUES ('im', 'chuanshu', '麒麟传书', 1, 0);
-- case: it runs
-- class: classified
-- expect: fail
INSERT INTO product(kind, name, title, installed, running) VALUES ('im', 'chuanshu', '麒麟传书', 1, 1);
