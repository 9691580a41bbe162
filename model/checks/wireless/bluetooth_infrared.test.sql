-- case: bluetooth
-- class: classified
-- expect: fail
INSERT INTO radio VALUES ('bluetooth', 'hci0', 'soft');
-- case: none
-- class: classified
-- expect: pass
-- case: a switch of the board's alone
-- class: classified
-- expect: person
INSERT INTO radio VALUES ('bluetooth', 'ideapad_bluetooth', 'switch');
