-- case: nothing
-- class: classified
-- expect: fail
-- case: rule without effect
-- class: classified
-- expect: fail
INSERT INTO usb_control VALUES ('blacklist', 0, 'module loaded all the same');
-- case: UAS is left
-- class: classified
-- expect: fail
INSERT INTO usb_control VALUES ('blacklist', 0, 'uas is not blocked');
-- case: usbguard
-- class: classified
-- expect: pass
INSERT INTO usb_control VALUES ('usbguard', 1, NULL);
-- case: host monitoring
-- class: unclassified
-- expect: pass
INSERT INTO product(kind, name, running) VALUES ('protect', 'host-monitor', 1);
-- case: a security centre
-- class: classified
-- expect: person
INSERT INTO product(kind, name, running) VALUES ('protect', 'ksc-defender', 1);
-- case: USBGuard runs and lets all in
-- class: classified
-- expect: fail
INSERT INTO product(kind, name, running) VALUES ('protect', 'usbguard', 1); INSERT INTO usb_control VALUES ('usbguard', 0, NULL);
