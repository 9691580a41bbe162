-- title.zh: 审核意见久未决定
-- title.en: A proposed review was not decided
-- register: decision_review
-- use: remind score
-- requirement: E2
-- basis: law_extend
-- owner: classifying_officer
-- lead_days: 10
-- fix.zh: 请定密责任人决定或不采纳。
-- fix.en: The classifying officer decides or rejects it.
SELECT r.id AS record, 'decision:' || d.id AS names, r.proposed_by AS person, add_days(r.reviewed_on, 31) AS since, r.decided_on AS until,
       '《' || coalesce(d.title, '') || '》的审核意见提出于' || r.reviewed_on || '，超过30日未决定' AS detail
FROM decision_review r LEFT JOIN decision d ON d.id = r.decision
WHERE r.reviewed_on IS NOT NULL AND r.state IN ('proposed', 'decided') AND add_days(r.reviewed_on, 30) < coalesce(r.decided_on, :today)
