-- case: on both sides
-- expect: ids 1
INSERT INTO inspection_usb(id, computer, machine, declared_class, device, first_seen, last_seen, state) VALUES (1, 1, 'c1', 'classified', 'D', '2026-03-01T09:00:00', '2026-03-02T09:00:00', 'seen'), (2, 2, 'c2', 'internet', 'D', '2026-04-01T09:00:00', '2026-04-02T09:00:00', 'seen');
-- case: two classified machines, two internet machines, an undeclared one
-- expect: 0
INSERT INTO inspection_usb(id, computer, machine, declared_class, device, first_seen, last_seen, state) VALUES (1, 1, 'c1', 'classified', 'D', '2026-03-01T09:00:00', '2026-03-02T09:00:00', 'seen'), (2, 2, 'c2', 'classified', 'D', '2026-04-01T09:00:00', '2026-04-02T09:00:00', 'seen'),
  (3, 3, 'c3', 'internet', 'E', '2026-03-01T09:00:00', '2026-03-02T09:00:00', 'seen'), (4, 4, 'c4', 'unclassified', 'E', '2026-04-01T09:00:00', '2026-04-02T09:00:00', 'seen'), (5, 5, 'c5', 'undeclared', 'D', '2026-04-01T09:00:00', '2026-04-02T09:00:00', 'seen');
-- case: dismissed for this device
-- expect: ids 3
INSERT INTO inspection_usb(id, computer, machine, declared_class, device, first_seen, last_seen, state) VALUES (1, 1, 'c1', 'classified', 'D', '2026-03-01T09:00:00', '2026-03-02T09:00:00', 'seen'), (2, 2, 'c2', 'internet', 'D', '2026-04-01T09:00:00', '2026-04-02T09:00:00', 'seen'),
  (3, 1, 'c1', 'classified', 'E', '2026-03-01T09:00:00', '2026-03-02T09:00:00', 'seen'), (4, 2, 'c2', 'internet', 'E', '2026-04-01T09:00:00', '2026-04-02T09:00:00', 'seen');
INSERT INTO inspection_dismissal(id, computer, check_id, device, state, ends_on) VALUES (1, 1, 'cross_use', 'D', 'approved', '2026-12-31');
-- case: taken up as an incident
-- expect: 0
INSERT INTO inspection_usb(id, computer, machine, declared_class, device, first_seen, last_seen, state, department) VALUES (1, 1, 'c1', 'classified', 'D', '2026-03-01T09:00:00', '2026-03-02T09:00:00', 'seen', 3), (2, 2, 'c2', 'internet', 'D', '2026-04-01T09:00:00', '2026-04-02T09:00:00', 'seen', 3);
INSERT INTO incident(id, kind, state, department, found_at) VALUES (1, 'cross_use', 'found', 3, '2026-04-05T09:00:00');
