-- case: none
-- class: classified
-- expect: warn
INSERT INTO usb_event(vid, pid, kind, has_serial) VALUES ('0951', '1666', 'storage', 0);
-- case: serial
-- class: classified
-- expect: pass
INSERT INTO usb_event(vid, pid, kind, has_serial) VALUES ('0951', '1666', 'storage', 1);
