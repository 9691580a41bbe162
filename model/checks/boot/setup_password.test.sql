-- case: set
-- class: internet
-- expect: pass
INSERT INTO firmware VALUES ('thinklmi', 'admin', 'set');
-- case: not set
-- class: internet
-- expect: fail
INSERT INTO firmware VALUES ('SMBIOS', 'admin', 'unset');
-- case: not told
-- class: internet
-- expect: person
INSERT INTO firmware VALUES ('SMBIOS', 'admin', 'none');
-- case: a virtual machine
-- class: classified
-- expect: person
INSERT INTO firmware VALUES ('SMBIOS', 'admin', 'unset'); INSERT INTO host(virtual) VALUES ('qemu');
-- case: sources that contradict each other
-- class: internet
-- expect: person
INSERT INTO firmware VALUES ('SMBIOS', 'admin', 'set'), ('dell', 'admin', 'unset');
