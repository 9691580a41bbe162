-- case: shared
-- class: classified
-- expect: fail
INSERT INTO printer(kind, shared) VALUES ('local', 1);
-- case: not shared
-- class: classified
-- expect: pass
INSERT INTO printer(kind, shared) VALUES ('local', 0);
