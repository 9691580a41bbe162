-- title.zh: 提高密级超出本机关定密权限
-- title.en: A level was raised above the authority of the office
-- register: decision_review
-- use: prevent score
-- counts: once
-- requirement: E1 E2
-- basis: law_authority
-- owner: classifying_officer
-- fix.zh: 请不采纳该审核意见，先采取保密措施，报请有权机关确定。
-- fix.en: Reject the review, protect the matter meanwhile, and refer it to the competent authority.
SELECT r.id AS record, 'decision:' || d.id AS names, r.decided_by AS person, d.department AS department, coalesce(r.decided_on, :today) AS since, NULL AS until,
       '《' || d.title || '》由' || level_name(r.old_level) || '提高为' || level_name(r.new_level) || '，当时本机关' || CASE WHEN x.top IS NULL THEN '没有定密权限' ELSE '最高可定' || level_name(x.top) END AS detail
FROM decision_review r JOIN decision d ON d.id = r.decision
JOIN (SELECT v.id, (SELECT max(a.max_level) FROM classify_authority a WHERE a.from_on <= coalesce(v.decided_on, :today) AND (a.until_on IS NULL OR a.until_on >= coalesce(v.decided_on, :today))) AS top FROM decision_review v) x ON x.id = r.id
WHERE (:record IS NULL OR r.id = :record) AND r.state = 'decided' AND r.result = 'change' AND d.kind = 'original' AND coalesce(r.decided_on, :today) >= :from
  AND r.new_level >= 2 AND r.new_level > r.old_level AND r.new_level > coalesce(x.top, 0) AND coalesce(d.authority_doc, '') = ''
