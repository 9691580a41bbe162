-- title.zh: 负责的涉密采购
-- title.en: Procurements he answers for
-- register: procurement
-- order: 58
-- settle: set owner
-- by: secrecy_officer
SELECT t.id AS record, t.owner AS person, coalesce(t.contract_on, substr(t.created_at, 1, 10), :today) AS since, coalesce(t.no, '') || ' ' || t.title AS detail
FROM procurement t
WHERE t.owner IS NOT NULL AND t.state IN ('draft', 'graded', 'running') AND (:record IS NULL OR t.owner = :record)
