-- case: stick
-- class: classified
-- expect: fail
INSERT INTO usb_now(vid, pid, kind, product, device) VALUES ('0951', '1666', 'storage', 'DataTraveler', 'aa');
-- case: registered stick
-- class: classified
-- expect: pass
INSERT INTO task_list VALUES ('usb', 'aa'); INSERT INTO usb_now(vid, pid, kind, device) VALUES ('0951', '1666', 'storage', 'aa');
-- case: empty reader, keyboard
-- class: classified
-- expect: pass
INSERT INTO usb_now(vid, pid, kind) VALUES ('0bda', '0129', 'empty_reader'), ('046d', 'c31c', 'input');
-- case: on an internet machine
-- class: internet
-- expect: warn
INSERT INTO usb_now(vid, pid, kind) VALUES ('0951', '1666', 'storage');
