-- case: phone
-- class: classified
-- expect: fail
INSERT INTO usb_now(vid, pid, kind) VALUES ('2717', 'ff40', 'phone');
-- case: keyboard
-- class: classified
-- expect: pass
INSERT INTO usb_now(vid, pid, kind) VALUES ('046d', 'c31c', 'input');
