-- case: keylogger
-- class: internet
-- expect: fail
INSERT INTO product(kind, name, title, installed, running) VALUES ('spy', 'logkeys', '键盘记录', 1, 0);
-- case: none
-- class: internet
-- expect: pass
