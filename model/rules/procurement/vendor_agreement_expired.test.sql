-- case: run out
-- expect: ids 1
-- since: 2026-06-01
INSERT INTO vendor(id, name, state, agreement_until) VALUES (1, '某公司', 'bound', '2026-05-31');
-- case: until the end of the year
-- expect: 0
INSERT INTO vendor(id, name, state, agreement_until) VALUES (1, '某公司', 'bound', '2026-12-31');
-- case: ended
-- expect: 0
INSERT INTO vendor(id, name, state, agreement_until) VALUES (1, '某公司', 'ended', '2026-05-31');
-- case: renewed two months late
-- expect: ids 1
-- until: 2026-06-01
INSERT INTO vendor(id, name, state, agreement_on, agreement_until) VALUES (1, '示例公司', 'bound', '2026-06-01', '2027-06-01');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, due_on, done_on) VALUES ('vendor', 1, 'agreement', '2025-04-01', '2026-04-01', '2026-06-01');
-- case: renewed before it ran out
-- expect: 0
INSERT INTO vendor(id, name, state, agreement_on, agreement_until) VALUES (1, '示例公司', 'bound', '2026-03-01', '2027-06-01');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, due_on, done_on) VALUES ('vendor', 1, 'agreement', '2025-04-01', '2026-04-01', '2026-03-01');
-- case: done on the last day, and the day after
-- expect: ids 2
-- since: 2026-04-02
-- until: 2026-04-02
INSERT INTO vendor(id, name, state, agreement_until) VALUES (1, '甲', 'bound', '2028-06-20'), (2, '乙', 'bound', '2028-06-20');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, due_on, done_on, state) VALUES ('vendor', 1, 'agreement', '2025-04-01', '2026-04-01', '2026-04-01', 'kept'), ('vendor', 2, 'agreement', '2025-04-01', '2026-04-01', '2026-04-02', 'kept');
