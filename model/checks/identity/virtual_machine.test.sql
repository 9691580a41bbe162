-- case: physical
-- class: classified
-- expect: pass
INSERT INTO host(hostname) VALUES ('a');
-- case: virtual
-- class: classified
-- expect: warn
INSERT INTO host(hostname, virtual) VALUES ('a', 'vmware');
