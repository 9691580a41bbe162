-- case: wifi
-- class: classified
-- expect: fail
INSERT INTO nm_connection(type, autoconnect) VALUES ('wifi', 0);
-- case: wired that does not start
-- class: classified
-- expect: pass
INSERT INTO nm_connection(type, autoconnect) VALUES ('ethernet', 0);
-- case: wired
-- class: classified
-- expect: warn
INSERT INTO nm_connection(type, autoconnect) VALUES ('802-3-ethernet', 1);
