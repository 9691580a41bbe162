-- case: marked
-- class: internet
-- expect: fail
INSERT INTO file_mark VALUES ('marked', '机密', 1);
-- case: likely
-- class: internet
-- expect: person
INSERT INTO file_mark VALUES ('likely', NULL, 2);
-- case: clean scan
-- class: internet
-- expect: pass
INSERT INTO file_mark VALUES ('files', NULL, 1000), ('unreadable', NULL, 3);
