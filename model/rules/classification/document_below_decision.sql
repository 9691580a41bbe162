-- title.zh: 文件登记的密级低于定密审批
-- title.en: A paper is registered below the level decided for it
-- register: document
-- use: prevent
-- requirement: E1
-- basis: own
-- owner: registry_clerk
-- fix.zh: 按定密审批登记密级；降密、解密先办理定密审核，由系统变更文件密级。
-- fix.en: Register the level that was decided; to lower it, decide a review of the classification, which changes the paper.
SELECT d.id AS record, 'decision:' || c.id AS names, coalesce(d.drafter, d.handler) AS person, d.department AS department, coalesce(d.registered_on, :today) AS since, NULL AS until,
       '《' || d.title || '》登记为' || level_name(d.level) || '，定密审批' || coalesce(c.no, '') || '定为' || level_name(c.level) AS detail
FROM document d JOIN decision c ON c.id = d.decision
WHERE (:record IS NULL OR d.id = :record) AND d.state <> 'void' AND c.state = 'approved' AND d.level < c.level
