-- title.zh: 领出的证件
-- title.en: Travel documents taken out
-- register: passport
-- order: 64
-- settle: hand
-- by: hr
SELECT t.id AS record, t.person AS person, coalesce(t.out_on, :today) AS since,
       CASE t.kind WHEN 'passport' THEN '普通护照' ELSE '出入境通行证' END || coalesce(' 末四位' || t.tail, '') || ' 未交回' AS detail
FROM passport t
WHERE t.state = 'out' AND (:record IS NULL OR t.person = :record)
