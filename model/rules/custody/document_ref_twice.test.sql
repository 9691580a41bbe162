-- case: twice
-- expect: ids 2
INSERT INTO document(id, title, kind, state, ref_no, issuer, registered_on) VALUES (1, '甲', 'incoming', 'registered', '示发1号', '某厅', '2026-03-01'), (2, '乙', 'incoming', 'registered', '示发1号', '某厅', '2026-03-02');
-- case: other issuer
-- expect: 0
INSERT INTO document(id, title, kind, state, ref_no, issuer, registered_on) VALUES (1, '甲', 'incoming', 'registered', '示发1号', '某厅', '2026-03-01'), (2, '乙', 'incoming', 'registered', '示发1号', '某局', '2026-03-02');
-- case: one void
-- expect: 0
INSERT INTO document(id, title, kind, state, ref_no, registered_on) VALUES (1, '甲', 'incoming', 'void', '示发1号', '2026-03-01'), (2, '乙', 'incoming', 'registered', '示发1号', '2026-03-02');
-- case: in a period that begins on its day
-- from: 2026-03-02
-- expect: ids 2
INSERT INTO document(id, title, kind, state, ref_no, issuer, registered_on) VALUES (1, '甲', 'incoming', 'registered', '示发1号', '某厅', '2026-03-01'), (2, '乙', 'incoming', 'registered', '示发1号', '某厅', '2026-03-02');
-- case: in one that begins the day after
-- from: 2026-03-03
-- expect: 0
INSERT INTO document(id, title, kind, state, ref_no, issuer, registered_on) VALUES (1, '甲', 'incoming', 'registered', '示发1号', '某厅', '2026-03-01'), (2, '乙', 'incoming', 'registered', '示发1号', '某厅', '2026-03-02');
-- case: a telegram and a paper of one number; the second is void; two of our own
-- expect: 0
INSERT INTO document(id, title, kind, state, ref_no, issuer, registered_on) VALUES (1, '甲', 'incoming', 'registered', '示发1号', '某厅', '2026-03-01'), (2, '乙', 'telegram', 'registered', '示发1号', '某厅', '2026-03-02'), (3, '丙', 'incoming', 'void', '示发1号', '某厅', '2026-03-02'),
 (4, '丁', 'outgoing', 'registered', '示发2号', '某厅', '2026-03-01'), (5, '戊', 'outgoing', 'registered', '示发2号', '某厅', '2026-03-02');
