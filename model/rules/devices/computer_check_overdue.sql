-- title.zh: 计算机保密检查逾期
-- title.en: A computer's check is overdue
-- register: computer
-- lead_days: 15
-- use: remind score
-- requirement: G1
-- basis: setting computer_check_months
-- owner: equipment_keeper
-- fix.zh: 请检查并在“计算机保密检查记录”中签字登记。
-- fix.en: Check it and sign the record.
-- turn: check
WITH tool AS (SELECT DISTINCT computer, substr(finished_at, 1, 10) AS day FROM inspection_report WHERE enough = 1 AND matching = 'matched'),
     held AS (SELECT t.id, t.last_on, coalesce(t.last_on, k.started_on, substr(k.created_at, 1, 10)) AS day, t.done FROM turn t JOIN computer k ON k.id = t.id)
SELECT c.id AS record, c.keeper AS person, c.department AS department, add_days(x.due, 1) AS since, x.done AS until,
       c.name || CASE WHEN x.last_on IS NULL THEN '从未检查' ELSE '上次检查在' || x.last_on END || '，' || CASE WHEN x.done IS NULL THEN '已逾期' ELSE '逾期到' || x.done END AS detail
FROM (SELECT s.id, s.last_on, add_months(s.day, CAST(setting('computer_check_months') AS INTEGER)) AS due,   -- a report between two checks by hand counts as one
             coalesce((SELECT min(r.day) FROM tool r WHERE r.computer = s.id AND r.day > s.day AND r.day <= coalesce(s.done, :today)), s.done) AS done
      FROM (SELECT id, last_on, day, done FROM held
            UNION ALL SELECT h.id, r.day, r.day, h.done FROM held h JOIN tool r ON r.computer = h.id AND r.day > h.day AND r.day <= coalesce(h.done, :today)) s) x
JOIN computer c ON c.id = x.id
WHERE x.due < coalesce(x.done, :today)
