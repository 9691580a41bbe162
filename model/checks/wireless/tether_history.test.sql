-- case: tethered once
-- class: classified
-- expect: fail
INSERT INTO usb_event(vid, pid, kind, last_at, n) VALUES ('04e8', '6863', 'tether', 1795000000, 1);
-- case: before use
-- class: classified
-- expect: pass
UPDATE task SET since = 1795500000; INSERT INTO usb_event(vid, pid, kind, last_at, n) VALUES ('04e8', '6863', 'tether', 1795000000, 1);
-- case: keyboard
-- class: unclassified
-- expect: pass
INSERT INTO usb_event(vid, pid, kind, last_at, n) VALUES ('1234', '5678', 'input', 1795000000, 4);
-- case: a dock, or a phone
-- class: classified
-- expect: person
INSERT INTO usb_event(vid, pid, kind, last_at, n) VALUES ('0bda', '8153', 'usb_net', 1795000000, 1);
