INSERT INTO document(id, no, kind, title, ref_no, issuer, registered_on, made_on, copies, pages, urgency, term, expires_on, department, handler, level, state, created_at)
VALUES (900072, 'SW-' || :year || '-9072', 'incoming', '示例低登份号的文件', '某某发〔' || :year || '〕9072号', '某省示范厅', add_days(:today, -2), add_days(:today, -3), 1, 2, 'routine', '10Y', add_months(add_days(:today, -2), 120), 1, 4, 2, 'registered', add_days(:today, -2) || 'T09:00:00');
INSERT INTO copy(id, document, copy_no, kind, made_on, label_code, level, state, created_at) VALUES (900072, 900072, 1, 'original', add_days(:today, -3), 'SZ-9072', 1, 'registered', add_days(:today, -2) || 'T09:00:00');
SELECT 900072 AS record;
