-- case: visited
-- class: classified
-- expect: fail
INSERT INTO browser(browser, public_hosts, last_at) VALUES ('firefox', 3, 1795000000);
-- case: before use
-- class: classified
-- expect: pass
UPDATE task SET since = 1700000000; INSERT INTO browser(browser, public_hosts, last_at) VALUES ('firefox', 3, 1690000000);
-- case: intranet only
-- class: unclassified
-- expect: pass
INSERT INTO browser(browser, hosts, public_hosts, last_at) VALUES ('firefox', 3, 0, 1795000000);
-- case: no day, and a start of use
-- class: classified
-- expect: person
UPDATE task SET since = 1700000000; INSERT INTO browser(browser, public_hosts) VALUES ('chromium (traces)', 3);
