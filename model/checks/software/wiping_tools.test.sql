-- case: used
-- class: classified
-- expect: fail
INSERT INTO product(kind, name, title, installed, running, used_at) VALUES ('wipe', 'bleachbit', 'BleachBit', 1, 0, 1795000000);
-- case: none
-- class: classified
-- expect: pass
