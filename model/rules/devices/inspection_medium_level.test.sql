-- case: a classified medium on a machine that is none
-- expect: ids 1
-- since: 2026-03-01
INSERT INTO medium(id, no, name, secret_level, issued_on, state) VALUES (1, 'JZ-1', '涉密U盘', 3, '2026-01-01', 'in_use'), (2, 'JZ-2', '普通U盘', 0, '2026-01-01', 'in_use');
INSERT INTO computer(id, name, secret_level) VALUES (1, '甲', 2), (2, '乙', 0), (3, '丙', 3);
INSERT INTO inspection_usb(id, computer, machine, declared_class, device, medium, first_seen, last_seen, state, department) VALUES (1, 2, 'c2', 'internet', 'D', 1, '2026-03-01T09:00:00', '2026-03-02T09:00:00', 'seen', 3);
-- case: 机密 on a 秘密 machine
-- expect: ids 1
-- since: 2026-03-01
INSERT INTO medium(id, no, name, secret_level, issued_on, state) VALUES (1, 'JZ-1', '涉密U盘', 3, '2026-01-01', 'in_use'), (2, 'JZ-2', '普通U盘', 0, '2026-01-01', 'in_use');
INSERT INTO computer(id, name, secret_level) VALUES (1, '甲', 2), (2, '乙', 0), (3, '丙', 3);
INSERT INTO inspection_usb(id, computer, machine, declared_class, device, medium, first_seen, last_seen, state, department) VALUES (1, 1, 'c1', 'classified', 'D', 1, '2026-03-01T09:00:00', '2026-03-02T09:00:00', 'seen', 3);
-- case: on a machine of its level; one that is not classified where it belongs; an unregistered one; an undeclared machine
-- expect: 0
INSERT INTO medium(id, no, name, secret_level, issued_on, state) VALUES (1, 'JZ-1', '涉密U盘', 3, '2026-01-01', 'in_use'), (2, 'JZ-2', '普通U盘', 0, '2026-01-01', 'in_use');
INSERT INTO computer(id, name, secret_level) VALUES (1, '甲', 2), (2, '乙', 0), (3, '丙', 3);
INSERT INTO inspection_usb(id, computer, machine, declared_class, device, medium, first_seen, last_seen, state, department) VALUES (1, 3, 'c3', 'classified', 'D', 1, '2026-03-01T09:00:00', '2026-03-02T09:00:00', 'seen', 3), (2, 2, 'c2', 'internet', 'E', 2, '2026-03-01T09:00:00', '2026-03-02T09:00:00', 'seen', 3), (3, 2, 'c2', 'internet', 'F', NULL, '2026-03-01T09:00:00', '2026-03-02T09:00:00', 'seen', 3), (4, 2, 'c2', 'undeclared', 'G', 1, '2026-03-01T09:00:00', '2026-03-02T09:00:00', 'seen', 3);
-- case: seen on a classified machine too: cross-use says it
-- expect: 0
INSERT INTO medium(id, no, name, secret_level, issued_on, state) VALUES (1, 'JZ-1', '涉密U盘', 3, '2026-01-01', 'in_use'), (2, 'JZ-2', '普通U盘', 0, '2026-01-01', 'in_use');
INSERT INTO computer(id, name, secret_level) VALUES (1, '甲', 2), (2, '乙', 0), (3, '丙', 3);
INSERT INTO inspection_usb(id, computer, machine, declared_class, device, medium, first_seen, last_seen, state, department) VALUES (1, 2, 'c2', 'internet', 'D', 1, '2026-03-01T09:00:00', '2026-03-02T09:00:00', 'seen', 3), (2, 3, 'c3', 'classified', 'D', 1, '2026-03-01T09:00:00', '2026-03-02T09:00:00', 'seen', 3);
-- case: the day before it was issued, and the day it was
-- expect: ids 2
-- since: 2026-01-01
INSERT INTO medium(id, no, name, secret_level, issued_on, state) VALUES (1, 'JZ-1', '涉密U盘', 3, '2026-01-01', 'in_use'), (2, 'JZ-2', '普通U盘', 0, '2026-01-01', 'in_use');
INSERT INTO computer(id, name, secret_level) VALUES (1, '甲', 2), (2, '乙', 0), (3, '丙', 3);
INSERT INTO inspection_usb(id, computer, machine, declared_class, device, medium, first_seen, last_seen, state, department) VALUES (1, 2, 'c2', 'internet', 'D', 1, '2025-12-01T09:00:00', '2025-12-31T23:59:59', 'seen', 3), (2, 2, 'c2', 'internet', 'E', 1, '2025-12-01T09:00:00', '2026-01-01T00:00:00', 'seen', 3);
-- case: on a machine in no register
-- expect: ids 1
INSERT INTO medium(id, no, name, secret_level, issued_on, state) VALUES (1, 'JZ-1', '涉密U盘', 3, '2026-01-01', 'in_use'), (2, 'JZ-2', '普通U盘', 0, '2026-01-01', 'in_use');
INSERT INTO computer(id, name, secret_level) VALUES (1, '甲', 2), (2, '乙', 0), (3, '丙', 3);
INSERT INTO inspection_usb(id, computer, machine, declared_class, device, medium, first_seen, last_seen, state, department) VALUES (1, NULL, 'sA', 'internet', 'D', 1, '2026-03-01T09:00:00', '2026-03-02T09:00:00', 'seen', NULL);
-- case: dismissed for this device, for another, until yesterday, not approved
-- expect: ids 2,3,4
INSERT INTO medium(id, no, name, secret_level, issued_on, state) VALUES (1, 'JZ-1', '涉密U盘', 3, '2026-01-01', 'in_use'), (2, 'JZ-2', '普通U盘', 0, '2026-01-01', 'in_use');
INSERT INTO computer(id, name, secret_level) VALUES (1, '甲', 2), (2, '乙', 0), (3, '丙', 3);
INSERT INTO inspection_usb(id, computer, machine, declared_class, device, medium, first_seen, last_seen, state, department) VALUES (1, 2, 'c2', 'internet', 'D', 1, '2026-03-01T09:00:00', '2026-03-02T09:00:00', 'seen', 3), (2, 4, 'c4', 'internet', 'E', 1, '2026-03-01T09:00:00', '2026-03-02T09:00:00', 'seen', 3), (3, 5, 'c5', 'internet', 'F', 1, '2026-03-01T09:00:00', '2026-03-02T09:00:00', 'seen', 3), (4, 6, 'c6', 'internet', 'G', 1, '2026-03-01T09:00:00', '2026-03-02T09:00:00', 'seen', 3);
INSERT INTO inspection_dismissal(id, computer, check_id, device, state, ends_on) VALUES (1, 2, 'medium_level', 'D', 'approved', '2026-06-30'), (2, 4, 'medium_level', 'D', 'approved', '2026-12-31'), (3, 5, 'medium_level', NULL, 'approved', '2026-06-29'), (4, 6, 'medium_level', NULL, 'asked', '2026-12-31');
-- case: dismissed by a report of the machine; taken up as an incident; an unfounded one, another kind, another department's, one before
-- expect: ids 3,4,5,6
INSERT INTO medium(id, no, name, secret_level, issued_on, state) VALUES (1, 'JZ-1', '涉密U盘', 3, '2026-01-01', 'in_use'), (2, 'JZ-2', '普通U盘', 0, '2026-01-01', 'in_use');
INSERT INTO computer(id, name, secret_level) VALUES (1, '甲', 2), (2, '乙', 0), (3, '丙', 3);
INSERT INTO inspection_usb(id, computer, machine, declared_class, device, medium, first_seen, last_seen, state, department) VALUES (1, NULL, 's1', 'internet', 'D', 1, '2026-03-01T09:00:00', '2026-03-02T09:00:00', 'seen', 3), (2, 2, 'c2', 'internet', 'E', 1, '2026-03-01T09:00:00', '2026-03-02T09:00:00', 'seen', 4), (3, 2, 'c2', 'internet', 'F', 1, '2026-03-01T09:00:00', '2026-03-02T09:00:00', 'seen', 5), (4, 2, 'c2', 'internet', 'G', 1, '2026-03-01T09:00:00', '2026-03-02T09:00:00', 'seen', 6), (5, 2, 'c2', 'internet', 'H', 1, '2026-03-01T09:00:00', '2026-03-02T09:00:00', 'seen', 7), (6, 2, 'c2', 'internet', 'I', 1, '2026-03-01T09:00:00', '2026-03-02T09:00:00', 'seen', 8);
INSERT INTO inspection_report(id, machine, matching, state) VALUES (7, 's1', 'stranger', 'current');
INSERT INTO inspection_dismissal(id, report, check_id, state, ends_on) VALUES (1, 7, 'medium_level', 'approved', '2026-12-31');
INSERT INTO incident(id, kind, state, department, found_at) VALUES (1, 'cross_use', 'found', 4, '2026-03-01T09:00:00'), (2, 'cross_use', 'unfounded', 5, '2026-04-01T09:00:00'), (3, 'online', 'found', 6, '2026-04-01T09:00:00'), (4, 'cross_use', 'found', 8, '2026-02-28T09:00:00');
