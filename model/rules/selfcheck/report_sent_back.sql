-- title.zh: 上级退回的自评还没有重新上报
-- title.en: An assessment that the superior sent back was not sent anew
-- register: submission
-- use: remind
-- requirement: K5
-- basis: own
-- owner: secrecy_officer
-- lead_days: 120
-- fix.zh: 退回理由见该记录。请重新打开自评，改正后定稿，再在“上下级往来”中打包上报。
-- fix.en: The reasons stand in the record: reopen the assessment, correct and close it, and pack it again.
SELECT s.id AS record, NULL AS person, NULL AS department, add_days(s.again_by, 1) AS since,
       p.name || '于' || s.sent_back_on || '退回了' || r.period || '自评（第' || s.no || '份），应于' || s.again_by || '前重新上报' AS detail
FROM submission s JOIN peer p ON p.id = s.peer JOIN assessment_run r ON r.id = s.run
WHERE s.state = 'returned' AND s.again_by < :today
