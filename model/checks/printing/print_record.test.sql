-- case: no record
-- class: classified
-- expect: warn
INSERT INTO printer(kind) VALUES ('local');
-- case: record
-- class: classified
-- expect: pass
INSERT INTO printer(kind) VALUES ('local'); INSERT INTO print_log(kind, n) VALUES ('page_log', 12);
-- case: no printer
-- class: classified
-- expect: na
