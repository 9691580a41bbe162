-- title.zh: 未补录的空白表
-- title.en: Blank forms not keyed back
-- register: blank_form
-- order: 75
-- settle: hand
-- by: secrecy_officer
SELECT t.id AS record, t.printed_by AS person, coalesce(t.printed_on, substr(t.created_at, 1, 10), :today) AS since, t.code || ' ' || coalesce(t.form_title, '') AS detail
FROM blank_form t
WHERE t.printed_by IS NOT NULL AND t.state IN ('printed') AND (:record IS NULL OR t.printed_by = :record)
