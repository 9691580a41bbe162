-- title.zh: 档案利用由本人审批或经办
-- title.en: Archive access approved or handled by the user himself
-- register: archive_access
-- use: prevent score
-- counts: once
-- requirement: F12
-- owner: archivist
-- fix.zh: 审批人、经办档案员须是利用人以外的人。
-- fix.en: Approver and archivist are other persons than the user.
SELECT u.id AS record, u.applicant AS person, u.department AS department, coalesce(u.opened_on, :today) AS since, NULL AS until,
       '档案利用' || coalesce(u.no, '') || '的' || CASE WHEN u.approved_by = u.applicant THEN '审批人' ELSE '经办人' END || '就是利用人' AS detail
FROM archive_access u WHERE (:record IS NULL OR u.id = :record) AND u.state NOT IN ('refused', 'cancelled') AND coalesce(u.opened_on, :today) >= :from AND (u.approved_by = u.applicant OR u.handled_by = u.applicant)
