-- case: used
-- class: internet
-- expect: person
INSERT INTO usb_event(vid, pid, kind) VALUES ('0951', '1666', 'storage');
-- case: mouse
-- class: internet
-- expect: pass
INSERT INTO usb_event(vid, pid, kind) VALUES ('046d', 'c077', 'input');
