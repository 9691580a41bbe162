-- case: not returned
-- expect: ids 1
INSERT INTO person(id, name, left_on, state) VALUES (1, '王五', '2026-06-01', 'left');
INSERT INTO door_key(id, name, holder, state) VALUES (1, '示例钥匙', 1, 'issued');
-- case: returned, and one whose holder stays
-- expect: 0
INSERT INTO person(id, name, left_on, state) VALUES (1, '王五', '2026-06-01', 'left'), (2, '李四', NULL, 'active');
INSERT INTO door_key(id, name, holder, state) VALUES (1, '示例钥匙', NULL, 'kept'), (2, '示例卡', 2, 'issued');
-- case: voided
-- expect: 0
INSERT INTO person(id, name, left_on, state) VALUES (1, '王五', '2026-06-01', 'left');
INSERT INTO door_key(id, name, holder, state) VALUES (1, '示例钥匙', 1, 'void');
-- case: gone today
-- today: 2026-06-01
-- expect: ids 1
-- since: 2026-06-01
INSERT INTO person(id, name, left_on, state) VALUES (1, '王五', '2026-06-01', 'left'), (2, '李四', '2026-06-02', 'left');
INSERT INTO door_key(id, name, holder, state) VALUES (1, '示例钥匙', 1, 'issued'), (2, '示例钥匙', 2, 'issued');
-- case: lost
-- expect: ids 1
-- until: -
INSERT INTO person(id, name, left_on, state) VALUES (1, '王五', '2026-06-01', 'left');
INSERT INTO door_key(id, name, holder, issued_on, lost_on, state) VALUES (1, '示例钥匙', 1, '2025-03-01', '2026-06-10', 'lost');
-- case: given back after nine days, and in another's hands since; one on the day itself; one by whom stays
-- expect: ids 1
-- since: 2026-06-01
-- until: 2026-06-10
INSERT INTO person(id, name, left_on, state) VALUES (1, '王五', '2026-06-01', 'left'), (2, '李四', NULL, 'active');
INSERT INTO door_key(id, name, holder, issued_on, state) VALUES (1, '示例钥匙', 2, '2026-06-11', 'issued'), (2, '示例卡', NULL, NULL, 'kept');
INSERT INTO periodic_check(target_register, target_record, kind, person, last_on, done_on, state) VALUES ('door_key', 1, 'held', 1, '2025-03-01', '2026-06-10', 'kept'),
 ('door_key', 2, 'held', 1, '2025-03-01', '2026-06-01', 'kept'), ('door_key', 2, 'held', 2, '2025-01-01', '2026-06-20', 'kept');
-- case: last year
-- expect: 0
INSERT INTO person(id, name, left_on, state) VALUES (1, '王五', '2025-06-01', 'left');
INSERT INTO door_key(id, name, state) VALUES (1, '示例钥匙', 'kept');
INSERT INTO periodic_check(target_register, target_record, kind, person, last_on, done_on, state) VALUES ('door_key', 1, 'held', 1, '2025-03-01', '2025-06-10', 'kept');
