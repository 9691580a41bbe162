-- case: same serial
-- class: classified
-- expect: pass
UPDATE task SET ticket = 'RW-1', serial = 'aa'; INSERT INTO board(serial) VALUES ('aa');
-- case: another machine
-- class: classified
-- expect: fail
UPDATE task SET ticket = 'RW-1', serial = 'aa'; INSERT INTO board(serial) VALUES ('bb');
-- case: no serial on the board
-- class: classified
-- expect: person
UPDATE task SET ticket = 'RW-1', serial = 'aa'; INSERT INTO board(serial, placeholder) VALUES (NULL, 1);
