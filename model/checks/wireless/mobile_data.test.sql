-- case: tethered
-- class: classified
-- expect: fail
INSERT INTO modem VALUES ('tether', 'usb0');
-- case: none
-- class: classified
-- expect: pass
