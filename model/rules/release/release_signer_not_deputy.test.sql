INSERT INTO unit(id, name, chief, deputy_in_charge) VALUES (1, '某某局', 1, 2);
-- case: another leader
-- expect: ids 1
INSERT INTO release(id, title, state, signed_by, signed_on) VALUES (1, '示例', 'issued', 9, '2026-03-01');
-- case: the deputy
-- expect: 0
INSERT INTO release(id, title, state, signed_by, signed_on) VALUES (1, '示例', 'issued', 2, '2026-03-01');
-- case: the chief
-- expect: 0
INSERT INTO release(id, title, state, signed_by, signed_on) VALUES (1, '示例', 'signed', 1, '2026-03-01');
-- case: in a period that begins on its day
-- from: 2026-03-01
-- expect: ids 1
INSERT INTO release(id, title, state, signed_by, signed_on) VALUES (1, '示例', 'issued', 9, '2026-03-01');
-- case: in one that begins the day after
-- from: 2026-03-02
-- expect: 0
INSERT INTO release(id, title, state, signed_by, signed_on) VALUES (1, '示例', 'issued', 9, '2026-03-01');
-- case: another has taken his place since; on his last day; a day after it, and before his first; a chief of then; who was in charge of nothing
-- expect: ids 3,4,6
-- since: 2026-05-02,2026-02-28,2026-03-01
INSERT INTO periodic_check(target_register, target_record, kind, person, lacking, done_on, state) VALUES ('unit', 1, 'in_charge', NULL, 1, '2026-02-01', 'kept'), ('unit', 1, 'in_charge', 7, 0, '2026-03-01', 'kept'), ('unit', 1, 'in_charge', 3, 0, '2026-05-01', 'kept'),
 ('unit', 1, 'chief', 5, 0, '2026-04-01', 'kept'), ('unit', 2, 'in_charge', 9, 0, '2026-04-15', 'kept'), ('department', 1, 'head', 6, 0, '2026-05-01', 'kept');
INSERT INTO release(id, title, state, signed_by, signed_on) VALUES (1, '示例', 'issued', 3, '2026-03-01'), (2, '示例', 'issued', 3, '2026-05-01'), (3, '示例', 'issued', 3, '2026-05-02'), (4, '示例', 'issued', 3, '2026-02-28'), (5, '示例', 'issued', 5, '2026-04-01'), (6, '示例', 'issued', 6, '2026-03-01'),
 (7, '示例', 'issued', 7, '2026-01-05'), (8, '示例', 'issued', 9, '2026-03-20');
-- case: signed by nobody, not signed yet, refused
-- expect: 0
INSERT INTO release(id, title, state, signed_by, signed_on) VALUES (1, '示例', 'issued', NULL, '2026-03-01'), (2, '示例', 'scanned', 9, '2026-03-01'), (3, '示例', 'refused', 9, '2026-03-01');
