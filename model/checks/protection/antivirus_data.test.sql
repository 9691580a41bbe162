-- case: a year old
-- class: internet
-- expect: fail
INSERT INTO product(kind, name, installed, data_at) VALUES ('antivirus', 'clamav', 1, 1760000000);
-- case: yesterday's
-- class: internet
-- expect: pass
INSERT INTO product(kind, name, installed, data_at) VALUES ('antivirus', 'clamav', 1, 1795600000);
-- case: twenty days, offline
-- class: classified
-- expect: pass
INSERT INTO product(kind, name, installed, data_at) VALUES ('antivirus', 'clamav', 1, 1794000000);
-- case: no date
-- class: internet
-- expect: person
INSERT INTO product(kind, name, installed, data_at) VALUES ('antivirus', 'x', 1, NULL);
