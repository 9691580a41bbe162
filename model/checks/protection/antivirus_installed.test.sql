-- case: none
-- class: internet
-- expect: fail
INSERT INTO product(kind, name, title, installed, running) VALUES ('im', 'qq', 'QQ', 1, 0);
-- case: installed
-- class: internet
-- expect: pass
INSERT INTO product(kind, name, title, installed, running) VALUES ('antivirus', 'qax', '奇安信网神', 1, 0);
-- case: only a data folder is left
-- class: internet
-- expect: fail
INSERT INTO product(kind, name, title, installed, running, used_at) VALUES ('antivirus', 'qax', '奇安信网神', 0, 0, 1700000000);
