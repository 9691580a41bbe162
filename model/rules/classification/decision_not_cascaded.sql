-- title.zh: 变更解密没有落实到文件和持有人
-- title.en: A change or lifting did not reach documents and holders
-- register: decision
-- use: remind score
-- requirement: E2
-- basis: reg_notice; derivation
-- owner: classifying_officer
-- fix.zh: 请登记审核记录并决定，由系统生成重新标志任务和通知。
-- fix.en: Register the review and decide it; tasks and notices follow.
SELECT d.id AS record, d.drafter AS person, d.department AS department, coalesce(d.lifted_on, d.last_review_on, d.approved_on) AS since, NULL AS until,
       '《' || d.title || '》已' || CASE d.state WHEN 'lifted' THEN '解密' ELSE '变更' END || '，没有审核记录，也没有通知和重新标志任务' AS detail
FROM decision d
WHERE (d.state IN ('lifted', 'replaced')) AND d.kind = 'original' AND coalesce(d.lifted_on, d.last_review_on, d.approved_on) IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM decision_review r WHERE r.decision = d.id AND r.state = 'decided' AND r.result IN ('lift', 'change', 'extend'))
