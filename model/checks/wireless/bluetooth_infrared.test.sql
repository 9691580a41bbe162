-- case: bluetooth
-- class: classified
-- expect: fail
INSERT INTO radio VALUES ('bluetooth', 'hci0', 'soft');
-- case: none
-- class: classified
-- expect: pass
