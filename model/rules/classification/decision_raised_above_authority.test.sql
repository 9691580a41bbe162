INSERT INTO classify_authority(id, source, max_level, from_on, until_on, state) VALUES (1, 'granted', 3, '2020-01-01', '2026-03-31', 'ended');
INSERT INTO decision(id, title, kind, act, level, approved_on, state) VALUES (1, '示例', 'original', 'decide', 4, '2026-01-10', 'approved'), (2, '示例', 'derived', 'decide', 4, '2026-01-10', 'approved');
-- case: to top secret where secret may be decided; the authority ended the day before
-- expect: ids 1,2
-- since: 2026-03-01,2026-04-01
INSERT INTO decision_review(id, decision, result, old_level, new_level, decided_on, state) VALUES (1, 1, 'change', 3, 4, '2026-03-01', 'decided'), (2, 1, 'change', 2, 3, '2026-04-01', 'decided');
-- case: what it says
-- expect: ids 1
-- says: 由秘密提高为机密，当时本机关没有定密权限
INSERT INTO decision_review(id, decision, result, old_level, new_level, decided_on, state) VALUES (1, 1, 'change', 2, 3, '2026-04-01', 'decided');
-- case: within it, on its last day; lowered after it; the same level; extended; derived; only proposed, rejected; before it was kept
-- expect: 0
INSERT INTO decision_review(id, decision, result, old_level, new_level, decided_on, state) VALUES (1, 1, 'change', 2, 3, '2026-03-31', 'decided'), (2, 1, 'change', 4, 3, '2026-04-01', 'decided'), (3, 1, 'change', 3, 3, '2026-04-01', 'decided'), (4, 1, 'extend', 2, 3, '2026-04-01', 'decided'),
 (5, 2, 'change', 3, 4, '2026-03-01', 'decided'), (6, 1, 'change', 3, 4, NULL, 'proposed'), (7, 1, 'change', 3, 4, '2026-03-01', 'rejected'), (8, 1, 'change', NULL, 4, '2026-03-01', 'decided'), (9, 1, 'change', 0, 1, '2026-04-01', 'decided');
-- case: the competent authority ruled; the year before
-- expect: 0
INSERT INTO decision(id, title, kind, act, level, authority_doc, approved_on, state) VALUES (3, '示例', 'original', 'decide', 4, '示例函', '2026-01-10', 'approved');
INSERT INTO decision_review(id, decision, result, old_level, new_level, decided_on, state) VALUES (1, 3, 'change', 3, 4, '2026-03-01', 'decided'), (2, 1, 'change', 3, 4, '2025-12-31', 'decided');
-- case: the first day of the year; two authorities, the higher one not begun
-- expect: ids 1,2
INSERT INTO classify_authority(id, source, max_level, from_on, state) VALUES (2, 'granted', 4, '2026-06-01', 'in_force');
INSERT INTO decision_review(id, decision, result, old_level, new_level, decided_on, state) VALUES (1, 1, 'change', 3, 4, '2026-01-01', 'decided'), (2, 1, 'change', 2, 3, '2026-05-31', 'decided'), (3, 1, 'change', 2, 4, '2026-06-01', 'decided');
