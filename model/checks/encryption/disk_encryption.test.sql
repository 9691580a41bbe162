-- case: plain
-- class: classified
-- expect: fail
INSERT INTO volume(place, encrypted) VALUES ('/', 0);
-- case: plain, folder encrypted
-- class: classified
-- expect: warn
INSERT INTO volume(place, encrypted) VALUES ('/', 0); INSERT INTO crypt_dir(kind) VALUES ('ecryptfs');
-- case: encrypted
-- class: classified
-- expect: pass
INSERT INTO volume(place, encrypted) VALUES ('/', 1);
-- case: desktop on the internet
-- class: internet
-- expect: na
INSERT INTO volume(place, encrypted) VALUES ('/', 0); INSERT INTO host(chassis) VALUES ('3');
-- case: laptop on the internet
-- class: internet
-- expect: fail
INSERT INTO volume(place, encrypted) VALUES ('/', 0); INSERT INTO host(chassis) VALUES ('10');
-- case: the system lies on something that is not known
-- class: classified
-- expect: unknown
INSERT INTO volume(place, encrypted) VALUES ('/…', 0);
-- case: a mapped device that does not show what is below
-- class: classified
-- expect: unknown
INSERT INTO volume(place, encrypted) VALUES ('/', NULL);
