-- case: unregistered
-- class: classified
-- expect: fail
INSERT INTO log_horizon(log, first_at) VALUES ('journal', 1690000000); INSERT INTO task_list VALUES ('usb', 'bb'); INSERT INTO usb_event(vid, pid, kind, device, last_at, n) VALUES ('0951', '1666', 'storage', 'aa', 1795000000, 5);
-- case: registered
-- class: classified
-- expect: pass
INSERT INTO log_horizon(log, first_at) VALUES ('journal', 1690000000); INSERT INTO task_list VALUES ('usb', 'aa'); INSERT INTO usb_event(vid, pid, kind, device, last_at, n) VALUES ('0951', '1666', 'storage', 'aa', 1795000000, 5);
-- case: before use
-- class: classified
-- expect: pass
UPDATE task SET since = 1795500000; INSERT INTO log_horizon(log, first_at) VALUES ('journal', 1690000000); INSERT INTO task_list VALUES ('usb', 'bb'); INSERT INTO usb_event(vid, pid, kind, device, last_at, n) VALUES ('0951', '1666', 'storage', 'aa', 1795000000, 5);
-- case: logs too short
-- class: classified
-- expect: unknown
INSERT INTO log_horizon(log, first_at) VALUES ('journal', 1795700000);
-- case: no list of allowed media
-- class: classified
-- expect: person
INSERT INTO log_horizon(log, first_at) VALUES ('journal', 1690000000); INSERT INTO usb_event(vid, pid, kind, device, last_at, n) VALUES ('0951', '1666', 'storage', 'aa', 1795000000, 5);
-- case: the logs end before the last start
-- class: classified
-- expect: unknown
INSERT INTO host(boot_at) VALUES (1795000000); INSERT INTO log_horizon VALUES ('messages', 1, 1780000000, 1790000000, 1);
