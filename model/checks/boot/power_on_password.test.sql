-- case: set
-- class: classified
-- expect: pass
INSERT INTO firmware VALUES ('SMBIOS', 'power_on', 'set');
-- case: not set
-- class: classified
-- expect: fail
INSERT INTO firmware VALUES ('SMBIOS', 'power_on', 'unset'), ('SMBIOS', 'admin', 'set');
-- case: not told
-- class: classified
-- expect: person
INSERT INTO firmware VALUES ('SMBIOS', 'power_on', 'unknown');
