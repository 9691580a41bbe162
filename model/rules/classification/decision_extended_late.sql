-- title.zh: 保密期限届满后才延长
-- title.en: A term was extended after it had ended
-- register: decision_review
-- use: prevent score
-- counts: once
-- requirement: E2
-- basis: law_extend
-- owner: classifying_officer
-- fix.zh: 期限届满即自行解密：请办理解密；内容仍属国家秘密的，按程序重新定密。
-- fix.en: What has reached its term is declassified: record that. If it is still a state secret, classify it anew.
-- view: decision_term
SELECT r.id AS record, d.drafter AS person, d.department AS department, coalesce(r.decided_on, r.reviewed_on, :today) AS since, NULL AS until,
       '《' || d.title || '》保密期限已于' || coalesce(x.due_on, t.day) || '届满，自行解密，不能再' || CASE r.result WHEN 'extend' THEN '延长' ELSE '变更期限' END AS detail
FROM decision_review r JOIN decision d ON d.id = r.decision JOIN decision_term t ON t.decision = d.id
LEFT JOIN (SELECT k.target_record, k.done_on, max(k.due_on) AS due_on FROM periodic_check k WHERE k.target_register = 'decision' AND k.kind = 'expiry' AND k.due_on IS NOT NULL GROUP BY k.target_record, k.done_on) x ON x.target_record = d.id AND x.done_on = r.decided_on   -- the day the decision overwrote
WHERE (:record IS NULL OR r.id = :record) AND r.state IN ('proposed', 'decided') AND d.level >= 2 AND (r.result = 'extend' OR (r.result = 'change' AND coalesce(r.new_term, r.new_expires_on) IS NOT NULL))
  AND coalesce(r.decided_on, r.reviewed_on, :today) >= :from
  AND CASE WHEN r.state = 'proposed' THEN t.day < coalesce(r.reviewed_on, :today) ELSE x.due_on < r.decided_on END
