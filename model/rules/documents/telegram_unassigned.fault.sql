INSERT INTO document(no, kind, title, ref_no, issuer, registered_on, made_on, copies, urgency, term, expires_on, department, return_by, returned_on, level, state, created_at)
VALUES ('SW-专人', 'telegram', '无人经管的电报（示例）', '某某电〔' || :year || '〕专人', '某省示范厅', :today, add_days(:today, -1), 0, 'flash', '10Y', add_months(:today, 120), 1, add_days(:today, 3), NULL, 3, 'registered', :today || 'T05:10:00');
SELECT id AS record FROM document WHERE no = 'SW-专人';
