-- case: engine
-- class: classified
-- expect: fail
INSERT INTO product(kind, name, title, installed) VALUES ('vm', 'virtualbox', 'VirtualBox', 1);
-- case: image
-- class: classified
-- expect: fail
INSERT INTO vm VALUES ('image', 1);
-- case: Android environment
-- class: classified
-- expect: warn
INSERT INTO product(kind, name, title, installed) VALUES ('container', 'kmre', '麒麟移动运行环境', 1);
-- case: a program without a package, started at boot
-- class: classified
-- expect: fail
INSERT INTO product(kind, name, title, installed, running, enabled) VALUES ('container', 'docker', 'Docker', 0, 0, 1);
-- case: none
-- class: classified
-- expect: pass
