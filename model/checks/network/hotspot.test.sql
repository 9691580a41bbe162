-- case: hotspot
-- class: internet
-- expect: fail
INSERT INTO nm_connection(type, mode) VALUES ('wifi', 'ap');
-- case: the wire shared with others
-- class: internet
-- expect: fail
INSERT INTO nm_connection(type, mode) VALUES ('ethernet', 'shared');
-- case: ordinary wifi
-- class: internet
-- expect: pass
INSERT INTO nm_connection(type, mode) VALUES ('wifi', 'infrastructure');
