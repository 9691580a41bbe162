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
-- case: a virtual machine
-- class: classified
-- expect: person
INSERT INTO firmware VALUES ('SMBIOS', 'power_on', 'unset'); INSERT INTO host(virtual) VALUES ('qemu');
-- case: sources that contradict each other
-- class: internet
-- expect: person
INSERT INTO firmware VALUES ('SMBIOS', 'power_on', 'set'), ('dell', 'power_on', 'unset');
