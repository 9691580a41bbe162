-- title.zh: 在办的档案利用
-- title.en: Archives he uses
-- register: archive_access
-- order: 14
-- settle: hand
-- by: archivist
SELECT t.id AS record, t.applicant AS person, coalesce(t.opened_on, substr(t.created_at, 1, 10), :today) AS since, coalesce(t.no, '') || ' 利用档案，' || CASE t.state WHEN 'open' THEN '未归还' ELSE '未办结' END AS detail, t.level AS level
FROM archive_access t
WHERE t.applicant IS NOT NULL AND t.state IN ('draft', 'approved', 'open') AND (:record IS NULL OR t.applicant = :record)
