-- title.zh: 没有取得销毁证明
-- title.en: The certificate of a destruction is missing
-- register: destruction
-- use: remind score
-- requirement: F10
-- basis: carriers_destroying; setting certificate_days
-- owner: registry_clerk
-- lead_days: 5
-- fix.zh: 请向销毁机构取得证明和清单并上传。
-- fix.en: Obtain the certificate and list from the institution and attach them.
SELECT d.id AS record, d.supervisor1 AS person, d.department AS department, add_days(d.destroyed_on, CAST(setting('certificate_days') AS INTEGER) + 1) AS since, d.certified_on AS until,
       '销毁' || coalesce(d.no, '') || '于' || d.destroyed_on || '办理，' || coalesce('迟至' || d.certified_on || '才取得销毁证明', '没有销毁证明') AS detail
FROM destruction d
WHERE d.state = 'done' AND d.method = 'institution'   -- attached when it was entered: of no day of its own
  AND add_days(d.destroyed_on, CAST(setting('certificate_days') AS INTEGER)) < coalesce(d.certified_on, CASE WHEN d.certificate IS NULL THEN :today ELSE '' END)
