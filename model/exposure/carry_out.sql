-- title.zh: 携带外出
-- title.en: carried out
-- role: carry_out
-- register: carry_out
-- order: 66
SELECT DISTINCT t.id AS record, p.id AS person, m.item AS item, t.left_on AS since, t.returned_on AS until, coalesce(t.no, '') || ' 前往' || t.destination || CASE WHEN p.id = t.companion THEN '（同行）' ELSE '' END AS detail
FROM json_each(:items) j JOIN movement m ON m.item = j.value JOIN carry_out t ON t.id = m.carry_out JOIN person p ON p.id IN (t.carrier, t.companion)
WHERE m.carry_out IS NOT NULL AND m.state = 'posted' AND t.state IN ('out', 'returned') AND t.left_on <= substr(:to, 1, 10) AND (t.returned_on IS NULL OR t.returned_on >= substr(:from, 1, 10))
