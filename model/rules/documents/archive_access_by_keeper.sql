-- title.zh: 档案人员摘录、复制涉密档案
-- title.en: Archive staff excerpted or copied
-- register: archive_access
-- use: prevent score
-- counts: once
-- requirement: F12
-- owner: secrecy_officer
-- fix.zh: 档案人员因工作需要的，由其他人员办理。
-- fix.en: Where the work needs it, somebody else does it.
SELECT u.id AS record, u.applicant AS person, u.department AS department, coalesce(u.opened_on, :today) AS since, NULL AS until, '档案室保管人摘录或复制涉密档案：' || coalesce(u.no, '') AS detail
FROM archive_access u JOIN custody_account a ON a.keeper = u.applicant AND a.kind = 'archive' AND a.state = 'open'
WHERE (:record IS NULL OR u.id = :record) AND u.kind IN ('excerpt', 'copy') AND u.state NOT IN ('refused', 'cancelled') AND coalesce(u.opened_on, :today) >= :from
