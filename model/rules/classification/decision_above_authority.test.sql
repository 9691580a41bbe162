-- case: top secret where the office may decide secret
-- expect: ids 1
INSERT INTO classify_authority(id, source, max_level, from_on, state) VALUES (1, 'law', 3, '2020-01-01', 'in_force');
INSERT INTO decision(id, title, kind, act, level, approved_on, state) VALUES (1, '示例', 'original', 'decide', 4, '2026-03-01', 'approved');
-- case: no authority any more
-- expect: ids 1
-- says: 没有登记定密权限
INSERT INTO classify_authority(id, source, max_level, from_on, until_on, state) VALUES (1, 'granted', 3, '2020-01-01', '2026-02-28', 'ended');
INSERT INTO decision(id, title, kind, act, level, approved_on, state) VALUES (1, '示例', 'original', 'decide', 2, '2026-03-01', 'approved');
-- case: within it
-- expect: 0
INSERT INTO classify_authority(id, source, max_level, from_on, state) VALUES (1, 'law', 3, '2020-01-01', 'in_force');
INSERT INTO decision(id, title, kind, act, level, approved_on, state) VALUES (1, '示例', 'original', 'decide', 3, '2026-03-01', 'approved');
-- case: the competent authority ruled
-- expect: 0
INSERT INTO decision(id, title, kind, act, level, approved_on, authority_doc, state) VALUES (1, '示例', 'original', 'decide', 4, '2026-03-01', '示例函〔2026〕1号', 'approved');
-- case: a derivative decision needs none
-- expect: 0
INSERT INTO decision(id, title, kind, act, level, approved_on, state) VALUES (1, '示例', 'derived', 'decide', 4, '2026-03-01', 'approved');
-- case: declassified since; referred to who may; the authority's last and first day; changed, not decided; derived
-- expect: ids 1
-- until: 2026-05-01
INSERT INTO classify_authority(id, source, max_level, from_on, until_on, state) VALUES (1, 'granted', 2, '2026-03-01', '2026-03-31', 'ended');
INSERT INTO decision(id, title, kind, act, level, approved_on, lifted_on, authority_doc, state) VALUES (1, '示例', 'original', 'decide', 3, '2026-03-10', '2026-05-01', NULL, 'lifted'), (2, '示例', 'original', 'decide', 3, '2026-03-10', NULL, '示例函', 'approved'),
 (3, '示例', 'original', 'decide', 2, '2026-03-01', NULL, NULL, 'approved'), (4, '示例', 'original', 'decide', 2, '2026-03-31', NULL, NULL, 'approved'), (5, '示例', 'original', 'lift', 3, '2026-03-10', NULL, NULL, 'approved'),
 (6, '示例', 'derived', 'decide', 3, '2026-03-10', NULL, NULL, 'approved'), (7, '示例', 'original', 'decide', 1, '2026-05-10', NULL, NULL, 'approved'), (8, '示例', 'original', 'decide', 3, '2026-03-10', NULL, NULL, 'rejected'), (9, '示例', 'original', 'decide', 3, '2025-03-10', '2025-05-01', NULL, 'lifted');
-- case: changed by another since; before the year; by one that is not approved yet: the day it was entered
-- expect: ids 1,3
-- since: 2026-03-01,2026-03-01
-- until: 2026-05-01,2026-05-20
INSERT INTO decision(id, title, kind, act, level, changes, approved_on, updated_at, state) VALUES (1, '示例', 'original', 'decide', 4, NULL, '2026-03-01', '2026-05-20T09:00:00', 'replaced'), (2, '示例', 'original', 'decide', 4, NULL, '2025-03-01', '2026-05-20T09:00:00', 'replaced'), (3, '示例', 'original', 'decide', 4, NULL, '2026-03-01', '2026-05-20T09:00:00', 'replaced'),
 (4, '示例', 'derived', 'change', 1, 1, '2026-05-01', NULL, 'approved'), (5, '示例', 'derived', 'change', 1, 2, '2025-05-01', NULL, 'replaced'), (6, '示例', 'derived', 'change', 1, 3, NULL, NULL, 'draft');
-- case: what it says is the authority of that day, its first and its last
-- expect: ids 1,2
-- says: 最高可定秘密
INSERT INTO classify_authority(source, max_level, from_on, until_on, state) VALUES ('law', 2, '2026-03-01', '2026-03-05', 'ended'), ('law', 4, '2025-01-01', '2026-02-28', 'ended');
INSERT INTO decision(id, title, kind, act, level, approved_on, state) VALUES (1, '示例', 'original', 'decide', 3, '2026-03-01', 'approved'), (2, '示例', 'original', 'decide', 3, '2026-03-05', 'approved');
