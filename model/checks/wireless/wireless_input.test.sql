-- case: receiver
-- class: classified
-- expect: fail
INSERT INTO usb_now(vid, pid, kind) VALUES ('046d', 'c52b', 'wireless_input');
-- case: wired
-- class: classified
-- expect: pass
INSERT INTO usb_now(vid, pid, kind) VALUES ('046d', 'c077', 'input');
