-- title.zh: 印制、复制
-- title.en: printed or copied
-- role: printer
-- register: print_job
-- order: 62
SELECT t.id AS record, p.id AS person, t.document AS document, t.made_on AS since, t.made_on AS until,
       coalesce(t.no, '') || CASE WHEN p.id = t.operator THEN ' 经办' ELSE ' 申请' END || coalesce('，设备' || t.device, '') || ',' || t.copies || '份' AS detail
FROM json_each(:documents) j JOIN print_job t ON t.document = j.value JOIN person p ON p.id IN (t.operator, t.applicant)
WHERE t.state = 'made' AND t.made_on BETWEEN substr(:from, 1, 10) AND substr(:to, 1, 10)
