-- case: off
-- class: classified
-- expect: fail
INSERT INTO screen_lock VALUES (20, 'ukui', 0, 300, 'user');
-- case: too long
-- class: classified
-- expect: fail
INSERT INTO screen_lock VALUES (20, 'gnome', 1, 1800, 'user');
-- case: five minutes
-- class: classified
-- expect: pass
INSERT INTO screen_lock VALUES (20, 'gnome', 1, 300, 'default');
-- case: not told
-- class: classified
-- expect: person
INSERT INTO screen_lock VALUES (20, 'dde', NULL, NULL, 'default');
-- case: no desktop
-- class: classified
-- expect: na
INSERT INTO screen_lock VALUES (NULL, 'none', NULL, NULL, 'no desktop');
-- case: a desktop nobody knows
-- class: classified
-- expect: person
INSERT INTO screen_lock VALUES (20, 'other', NULL, NULL, NULL);
-- case: locked by the system
-- class: classified
-- expect: pass
INSERT INTO screen_lock VALUES (20, 'gnome', 1, 600, 'locked');
-- case: the vendor's default is too long
-- class: classified
-- expect: fail
INSERT INTO screen_lock VALUES (20, 'mate', 1, 900, 'vendor');
-- case: of one who may not log in any more, and one who may
-- class: classified
-- expect: pass
INSERT INTO screen_lock VALUES (20, 'gnome', 1, 300, 'user'), (21, 'gnome', 0, 0, 'user'), (22, 'gnome', 0, 0, 'user'); INSERT INTO account(nr, kind, login) VALUES (20, 'person', 1), (21, 'person', 1), (22, 'person', 0); INSERT INTO password(nr, kind, state) VALUES (20, 'person', 'set'), (21, 'person', 'locked');
-- case: nobody logs in by a password
-- class: classified
-- expect: person
INSERT INTO screen_lock VALUES (21, 'gnome', 1, 300, 'user'); INSERT INTO account(nr, kind, login) VALUES (21, 'person', 1); INSERT INTO password(nr, kind, state) VALUES (21, 'person', 'locked');
