-- case: burner
-- class: classified
-- expect: person
INSERT INTO burner VALUES ('sr0', 'DVDRW', 1);
-- case: reader
-- class: classified
-- expect: pass
INSERT INTO burner VALUES ('sr0', 'DVD-ROM', 0);
-- case: the kernel does not tell
-- class: classified
-- expect: unknown
INSERT INTO burner VALUES ('sr0', 'DVD', NULL);
