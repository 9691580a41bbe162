-- case: long ago
-- class: internet
-- expect: fail
INSERT INTO product(kind, name, installed, scanned_at) VALUES ('antivirus', 'clamav', 1, 1760000000);
-- case: last week
-- class: internet
-- expect: pass
INSERT INTO product(kind, name, installed, scanned_at) VALUES ('antivirus', 'clamav', 1, 1795300000);
-- case: not told
-- class: internet
-- expect: person
INSERT INTO product(kind, name, installed) VALUES ('antivirus', 'clamav', 1);
