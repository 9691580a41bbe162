-- case: on both sides
-- expect: ids 1
-- since: 2026-04-01
INSERT INTO inspection_usb(id, computer, machine, declared_class, device, first_seen, last_seen, state) VALUES (1, 1, 'c1', 'classified', 'D', '2026-03-01T09:00:00', '2026-03-02T09:00:00', 'seen'), (2, 2, 'c2', 'internet', 'D', '2026-04-01T09:00:00', '2026-04-02T09:00:00', 'seen');
-- case: two classified machines, two internet machines, an undeclared one
-- expect: 0
INSERT INTO inspection_usb(id, computer, machine, declared_class, device, first_seen, last_seen, state) VALUES (1, 1, 'c1', 'classified', 'D', '2026-03-01T09:00:00', '2026-03-02T09:00:00', 'seen'), (2, 2, 'c2', 'classified', 'D', '2026-04-01T09:00:00', '2026-04-02T09:00:00', 'seen'),
  (3, 3, 'c3', 'internet', 'E', '2026-03-01T09:00:00', '2026-03-02T09:00:00', 'seen'), (4, 4, 'c4', 'unclassified', 'E', '2026-04-01T09:00:00', '2026-04-02T09:00:00', 'seen'), (5, 5, 'c5', 'undeclared', 'D', '2026-04-01T09:00:00', '2026-04-02T09:00:00', 'seen');
-- case: dismissed for this device
-- expect: ids 3
-- since: 2026-04-01
INSERT INTO inspection_usb(id, computer, machine, declared_class, device, first_seen, last_seen, state) VALUES (1, 1, 'c1', 'classified', 'D', '2026-03-01T09:00:00', '2026-03-02T09:00:00', 'seen'), (2, 2, 'c2', 'internet', 'D', '2026-04-01T09:00:00', '2026-04-02T09:00:00', 'seen'),
  (3, 1, 'c1', 'classified', 'E', '2026-03-01T09:00:00', '2026-03-02T09:00:00', 'seen'), (4, 2, 'c2', 'internet', 'E', '2026-04-01T09:00:00', '2026-04-02T09:00:00', 'seen');
INSERT INTO inspection_dismissal(id, computer, check_id, device, state, ends_on) VALUES (1, 1, 'cross_use', 'D', 'approved', '2026-12-31');
-- case: taken up as an incident
-- expect: 0
INSERT INTO inspection_usb(id, computer, machine, declared_class, device, first_seen, last_seen, state, department) VALUES (1, 1, 'c1', 'classified', 'D', '2026-03-01T09:00:00', '2026-03-02T09:00:00', 'seen', 3), (2, 2, 'c2', 'internet', 'D', '2026-04-01T09:00:00', '2026-04-02T09:00:00', 'seen', 3);
INSERT INTO incident(id, kind, state, department, found_at) VALUES (1, 'cross_use', 'found', 3, '2026-04-05T09:00:00');
-- case: on the unclassified machine first: since it was on the classified one
-- expect: ids 1
-- since: 2026-04-01
INSERT INTO computer(id, name) VALUES (1, '甲'), (2, '乙');
INSERT INTO inspection_usb(id, computer, machine, declared_class, device, first_seen, state, department, medium) VALUES (1, 1, 'c1', 'classified', 'D', '2026-04-01T09:00:00', 'seen', 3, NULL), (2, 2, 'c2', 'unclassified', 'D', '2026-03-01T09:00:00', 'seen', 3, NULL);
-- case: an incident that was unfounded, of another department, or before it was seen takes nothing up
-- expect: ids 1
-- since: 2026-04-01
INSERT INTO inspection_usb(id, computer, machine, declared_class, device, first_seen, state, department, medium) VALUES (1, 1, 'c1', 'classified', 'D', '2026-03-01T09:00:00', 'seen', 3, NULL), (2, 2, 'c2', 'internet', 'D', '2026-04-01T09:00:00', 'seen', 3, NULL);
INSERT INTO incident(id, kind, state, department, found_at) VALUES (1, 'cross_use', 'unfounded', 3, '2026-04-05T09:00:00'), (2, 'cross_use', 'found', 4, '2026-04-05T09:00:00'), (3, 'cross_use', 'found', 3, '2026-02-28T09:00:00'), (4, 'online', 'found', 3, '2026-04-05T09:00:00');
-- case: an incident in the second it was seen
-- expect: 0
INSERT INTO inspection_usb(id, computer, machine, declared_class, device, first_seen, state, department, medium) VALUES (1, 1, 'c1', 'classified', 'D', '2026-03-01T09:00:00', 'seen', 3, NULL), (2, 2, 'c2', 'internet', 'D', '2026-04-01T09:00:00', 'seen', 3, NULL);
INSERT INTO incident(id, kind, state, department, found_at) VALUES (1, 'cross_use', 'found', 3, '2026-03-01T09:00:00');
-- case: dismissed for another machine; dismissed by a report of the machine
-- expect: ids 1
-- since: 2026-04-01
INSERT INTO inspection_usb(id, computer, machine, declared_class, device, first_seen, state, department, medium) VALUES (1, 1, 'c1', 'classified', 'D', '2026-03-01T09:00:00', 'seen', 3, NULL), (2, 2, 'c2', 'internet', 'D', '2026-04-01T09:00:00', 'seen', 3, NULL), (3, 5, 'c5', 'classified', 'D', '2026-03-01T09:00:00', 'seen', 3, NULL);
INSERT INTO inspection_report(id, machine, matching, state) VALUES (7, 'c5', 'matched', 'current');
INSERT INTO inspection_dismissal(id, computer, report, check_id, state, ends_on) VALUES (1, 9, NULL, 'cross_use', 'approved', '2026-12-31'), (2, NULL, 7, 'cross_use', 'approved', '2026-12-31');
