-- title.zh: 利用的档案没有按时归还
-- title.en: Archives did not come back in time
-- register: archive_access
-- use: remind score
-- requirement: F12
-- basis: practice_archive
-- owner: archivist
-- lead_days: 1
-- fix.zh: 请利用人归还并清点。
-- fix.en: Have the user return it and count it.
SELECT u.id AS record, u.applicant AS person, u.department AS department, add_days(u.return_by, 1) AS since, u.returned_on AS until, '档案利用' || coalesce(u.no, '') || '应于' || u.return_by || '前归还' AS detail
FROM archive_access u WHERE u.state IN ('open', 'closed') AND u.return_by < coalesce(u.returned_on, :today)
