-- case: used
-- class: classified
-- expect: fail
INSERT INTO product(kind, name, title, installed, running, used_at) VALUES ('mail', 'thunderbird', 'Thunderbird', 1, 0, 1795000000);
-- case: never used
-- class: classified
-- expect: warn
INSERT INTO product(kind, name, title, installed, running) VALUES ('mail', 'thunderbird', 'Thunderbird', 1, 0);
-- case: none
-- class: classified
-- expect: pass
