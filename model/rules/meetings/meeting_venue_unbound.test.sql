-- case: none
-- expect: ids 1
INSERT INTO meeting(id, title, state, held_on, level, place, place_kind) VALUES (1, '示例', 'closed', '2026-03-01', 2, '某宾馆', 'outside');
-- case: signed
-- expect: 0
INSERT INTO meeting(id, title, state, held_on, level, place, place_kind, venue_agreement_on) VALUES (1, '示例', 'closed', '2026-03-01', 2, '某宾馆', 'outside', '2026-02-20');
-- case: inside
-- expect: 0
INSERT INTO meeting(id, title, state, held_on, level, place, place_kind) VALUES (1, '示例', 'closed', '2026-03-01', 2, '会议室', 'inside');
-- case: in a period that begins on its day
-- from: 2026-03-01
-- expect: ids 1
INSERT INTO meeting(id, title, state, held_on, level, place, place_kind) VALUES (1, '示例', 'closed', '2026-03-01', 2, '某宾馆', 'outside');
-- case: in one that begins the day after
-- from: 2026-03-02
-- expect: 0
INSERT INTO meeting(id, title, state, held_on, level, place, place_kind) VALUES (1, '示例', 'closed', '2026-03-01', 2, '某宾馆', 'outside');
-- case: signed on the day, and the day after; not yet approved; internal
-- expect: ids 2
INSERT INTO meeting(id, title, state, held_on, level, place, place_kind, venue_agreement_on) VALUES (1, '甲', 'closed', '2026-03-01', 2, '某宾馆', 'outside', '2026-03-01'), (2, '乙', 'closed', '2026-03-01', 2, '某宾馆', 'outside', '2026-03-02'), (3, '丙', 'draft', '2026-03-01', 2, '某宾馆', 'outside', NULL), (4, '丁', 'closed', '2026-03-01', 1, '某宾馆', 'outside', NULL);
