-- case: card, switched off
-- class: classified
-- expect: fail
INSERT INTO radio VALUES ('wlan', 'phy0', 'soft');
-- case: none
-- class: classified
-- expect: pass
INSERT INTO radio VALUES ('bluetooth', 'hci0', 'none'); INSERT INTO net_if(name, kind) VALUES ('eth0', 'ether');
-- case: a switch of the board's alone
-- class: classified
-- expect: person
INSERT INTO radio VALUES ('wlan', 'ideapad_wlan', 'switch');
