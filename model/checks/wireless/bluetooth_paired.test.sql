-- case: paired
-- class: classified
-- expect: fail
INSERT INTO bt_paired(last_at) VALUES (1);
-- case: none
-- class: classified
-- expect: pass
