-- case: mounted and opened by the desktop's default
-- class: internet
-- expect: fail
INSERT INTO automount VALUES (20, 'gnome', 1, 1, 1, 'default');
-- case: opened no more, but programs are offered
-- class: classified
-- expect: fail
INSERT INTO automount VALUES (20, 'gnome', 1, 0, 1, 'user');
-- case: mounted only
-- class: classified
-- expect: warn
INSERT INTO automount VALUES (20, 'ukui', 1, 0, 0, 'user');
-- case: a program mounts without a desktop
-- class: classified
-- expect: warn
INSERT INTO automount VALUES (NULL, 'none', 0, 0, 0, 'no desktop'), (NULL, 'usbmount', 1, 0, 0, 'program');
-- case: what is never mounted is neither opened nor run
-- class: classified
-- expect: pass
INSERT INTO automount VALUES (20, 'gnome', 0, 1, 1, 'locked');
-- case: one user of two
-- class: classified
-- expect: fail
INSERT INTO automount VALUES (20, 'gnome', 0, 0, 0, 'user'), (21, 'gnome', 1, 1, 0, 'default');
-- case: not told
-- class: classified
-- expect: person
INSERT INTO automount VALUES (20, 'ukui', NULL, 0, 0, 'default');
-- case: a desktop nobody knows
-- class: classified
-- expect: person
INSERT INTO automount VALUES (20, 'other', NULL, NULL, NULL, NULL);
-- case: no desktop
-- class: classified
-- expect: na
INSERT INTO automount VALUES (NULL, 'none', 0, 0, 0, 'no desktop');
-- case: a former user's desktop
-- class: classified
-- expect: pass
INSERT INTO automount VALUES (20, 'gnome', 0, 0, 0, 'user'), (21, 'gnome', 1, 1, 1, 'default'); INSERT INTO account(nr, kind, login) VALUES (20, 'person', 1), (21, 'person', 1); INSERT INTO password(nr, kind, state) VALUES (20, 'person', 'set'), (21, 'person', 'locked');
