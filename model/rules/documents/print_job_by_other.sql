-- title.zh: 涉密文件由文印专人以外的人印制
-- title.en: Classified papers printed or copied by somebody else than the appointed operator
-- register: print_job
-- use: score
-- counts: once
-- requirement: F9
-- basis: F9
-- owner: registry_clerk
-- fix.zh: 涉密文件交文印专人印制；换人的请先任命。
-- fix.en: Leave it to the operator; appoint the next one first.
SELECT j.id AS record, j.operator AS person, j.department AS department, j.made_on AS since, NULL AS until,
       coalesce(j.no, '印制单' || j.id) || '由' || p.name || '印制，当日不是任命的涉密文印专人' AS detail
FROM print_job j JOIN person p ON p.id = j.operator
WHERE j.state = 'made' AND j.level >= 2 AND j.made_on >= :from
  AND NOT EXISTS (SELECT 1 FROM appointment a WHERE a.role = 'print_operator' AND a.person = j.operator AND a.from_on <= j.made_on AND coalesce(a.until_on, '9999') >= j.made_on)
  AND EXISTS (SELECT 1 FROM appointment a WHERE a.role = 'print_operator' AND a.from_on <= j.made_on AND coalesce(a.until_on, '9999') >= j.made_on)   -- nobody at all: print_operator_missing
