-- title.zh: 原始定密超出本机关定密权限
-- title.en: An original decision is above the authority of the office
-- register: decision
-- use: prevent score
-- requirement: E1
-- basis: law_authority
-- owner: classifying_officer
-- fix.zh: 请报请有权机关确定并登记其决定，或取得书面授权。
-- fix.en: Refer it to the competent authority and record its ruling, or obtain a written grant.
-- view: decision_end
SELECT d.id AS record, d.drafter AS person, d.department AS department, coalesce(d.approved_on, :today) AS since, e.day AS until,
       '《' || d.title || '》原始定为' || level_name(d.level) || '，本机关'
       || CASE WHEN x.top IS NULL THEN '没有登记定密权限' ELSE '最高可定' || level_name(x.top) END AS detail
FROM decision d JOIN decision_end e ON e.decision = d.id
JOIN (SELECT v.id, (SELECT max(a.max_level) FROM classify_authority a WHERE a.from_on <= coalesce(v.approved_on, :today) AND (a.until_on IS NULL OR a.until_on >= coalesce(v.approved_on, :today))) AS top FROM decision v) x ON x.id = d.id
WHERE (:record IS NULL OR d.id = :record) AND d.kind = 'original' AND d.act <> 'lift' AND d.state IN ('approved', 'lifted', 'replaced') AND d.level >= 2 AND coalesce(d.authority_doc, '') = ''
  AND d.level > coalesce(x.top, 0)
