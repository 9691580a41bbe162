-- case: stopped
-- class: internet
-- expect: fail
INSERT INTO product(kind, name, installed, running, enabled) VALUES ('antivirus', 'clamav', 1, 0, 0);
-- case: running
-- class: internet
-- expect: pass
INSERT INTO product(kind, name, installed, running, enabled) VALUES ('antivirus', 'clamav', 1, 1, 1);
