-- case: half unreadable
-- class: internet
-- expect: warn
INSERT INTO file_mark VALUES ('files', NULL, 10), ('unreadable', NULL, 5);
-- case: few
-- class: internet
-- expect: pass
INSERT INTO file_mark VALUES ('files', NULL, 1000), ('unreadable', NULL, 5);
