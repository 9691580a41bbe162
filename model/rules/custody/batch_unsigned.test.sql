-- case: nobody
-- expect: ids 1
INSERT INTO counter_batch(id, kind, lines, state, created_at) VALUES (1, 'issue', '[1]', 'posted', '2026-03-01T09:00:00');
-- case: signed
-- expect: 0
INSERT INTO counter_batch(id, kind, lines, state, signed_by) VALUES (1, 'issue', '[1]', 'posted', 3);
-- case: a slip
-- expect: 0
INSERT INTO counter_batch(id, kind, lines, state, receipt) VALUES (1, 'issue', '[1]', 'posted', '[9]');
-- case: in a period that begins on its day
-- from: 2026-03-01
-- expect: ids 1
INSERT INTO counter_batch(id, kind, lines, state, created_at) VALUES (1, 'issue', '[1]', 'posted', '2026-03-01T09:00:00');
-- case: in one that begins the day after
-- from: 2026-03-02
-- expect: 0
INSERT INTO counter_batch(id, kind, lines, state, created_at) VALUES (1, 'issue', '[1]', 'posted', '2026-03-01T09:00:00');
-- case: not posted yet
-- expect: 0
INSERT INTO counter_batch(id, kind, lines, state, created_at) VALUES (1, 'issue', '[1]', 'open', '2026-03-01T09:00:00');
