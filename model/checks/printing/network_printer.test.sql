-- case: network
-- class: classified
-- expect: fail
INSERT INTO printer(kind, shared) VALUES ('network', 0);
-- case: cable
-- class: classified
-- expect: pass
INSERT INTO printer(kind, shared) VALUES ('local', 0), ('file', 0);
-- case: a vendor's own way
-- class: classified
-- expect: person
INSERT INTO printer(kind) VALUES ('unknown'), ('local');
