-- case: on the intranet
-- class: unclassified
-- expect: fail
INSERT INTO product(kind, name, title, installed, running) VALUES ('cloud', 'baidunetdisk', '百度网盘', 1, 0);
-- case: allowed
-- class: internet
-- expect: pass
INSERT INTO task_list VALUES ('allowed', 'nextcloud'); INSERT INTO product(kind, name, title, installed, running) VALUES ('cloud', 'nextcloud', 'Nextcloud', 1, 1);
-- case: came with the system, never used
-- class: classified
-- expect: warn
INSERT INTO product(kind, name, title, installed, running, unused) VALUES ('cloud', 'baidunetdisk', '百度网盘', 1, 0, 1);
-- case: taken off, its data is left
-- class: classified
-- expect: warn
INSERT INTO product(kind, name, title, installed, running, used_at) VALUES ('cloud', 'baidunetdisk', '百度网盘', 0, 0, 1790000000);
-- case: what WPS starts by itself
-- class: classified
-- expect: person
INSERT INTO product(kind, name, title, installed, running) VALUES ('cloud', 'wps-cloud', 'WPS 云服务', 0, 1);
