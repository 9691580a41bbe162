-- case: phone
-- class: classified
-- expect: fail
INSERT INTO usb_event(vid, pid, kind, last_at, n) VALUES ('2717', 'ff40', 'phone', 1795000000, 2);
-- case: before use
-- class: classified
-- expect: pass
UPDATE task SET since = 1795500000; INSERT INTO usb_event(vid, pid, kind, last_at, n) VALUES ('2717', 'ff40', 'phone', 1795000000, 2);
-- case: it gave its network away
-- class: classified
-- expect: fail
INSERT INTO usb_event(vid, pid, kind, first_at, last_at, n) VALUES ('2717', 'ff08', 'tether', 1795000000, 1795000000, 1);
