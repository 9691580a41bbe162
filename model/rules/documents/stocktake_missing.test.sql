INSERT INTO unit(id, name) VALUES (1, '某某局');
INSERT INTO custody_item(id, name, kind, level, opened_on, state) VALUES (1, '甲', 'copy', 2, '2026-01-01', 'live');
-- case: one month left out
-- expect: 1
-- since: 2026-05-11
INSERT INTO stocktake(id, month, kind, state, done_on) VALUES (1, '2026-01', 'documents', 'done', '2026-01-30'), (2, '2026-02', 'both', 'done', '2026-03-02'), (3, '2026-03', 'documents', 'done', '2026-03-30'), (5, '2026-05', 'documents', 'done', '2026-05-30');
-- case: all five done
-- expect: 0
INSERT INTO stocktake(id, month, kind, state, done_on) VALUES (1, '2026-01', 'documents', 'done', '2026-01-30'), (2, '2026-02', 'both', 'done', '2026-03-02'), (3, '2026-03', 'documents', 'done', '2026-03-30'), (4, '2026-04', 'documents', 'done', '2026-04-30'), (5, '2026-05', 'documents', 'done', '2026-05-30');
-- case: a month late counts, with its end
-- today: 2026-02-25
-- expect: 1
-- since: 2026-02-11
-- until: 2026-02-20
INSERT INTO stocktake(id, month, kind, state, done_on) VALUES (1, '2026-01', 'documents', 'done', '2026-02-20');
-- case: this month is not over
-- today: 2026-01-20
-- expect: 0
-- case: media only is not documents
-- today: 2026-02-20
-- expect: 1
-- since: 2026-02-11
INSERT INTO stocktake(id, month, kind, state, done_on) VALUES (1, '2026-01', 'media', 'done', '2026-01-30');
-- case: there is time till the tenth
-- today: 2026-02-10
-- expect: 0
-- case: the tenth is over
-- today: 2026-02-11
-- expect: 1
-- since: 2026-02-11
-- case: the office holds no paper yet
-- today: 2026-03-20
-- expect: 1
-- since: 2026-03-11
UPDATE custody_item SET opened_on = '2026-02-28';
-- case: only open papers
-- today: 2026-03-20
-- expect: 0
UPDATE custody_item SET level = 0;
-- case: last year's December was due by the tenth of January
-- today: 2026-01-31
-- expect: 1
-- since: 2026-01-11
-- until: -
UPDATE custody_item SET opened_on = '2025-12-31';
INSERT INTO stocktake(id, month, kind, state, done_on) VALUES (1, '2025-11', 'documents', 'done', '2025-11-30');
-- case: December counted on the seventeenth of January
-- today: 2026-01-31
-- expect: 1
-- since: 2026-01-11
-- until: 2026-01-17
UPDATE custody_item SET opened_on = '2025-12-31';
INSERT INTO stocktake(id, month, kind, state, done_on) VALUES (1, '2025-12', 'documents', 'done', '2026-01-17');
-- case: December counted on the tenth of January
-- today: 2026-01-31
-- expect: 0
UPDATE custody_item SET opened_on = '2025-12-31';
INSERT INTO stocktake(id, month, kind, state, done_on) VALUES (1, '2025-12', 'documents', 'done', '2026-01-10');
-- case: for last year its November is the last
-- today: 2026-01-31
-- from: 2025-01-01
-- to: 2025-12-31
-- expect: 1
-- since: 2025-12-11
UPDATE custody_item SET opened_on = '2025-11-30';
