-- title.zh: 保密组织任职没有任职文件
-- title.en: An appointment has no appointing document
-- register: appointment
-- use: remind score
-- requirement: A1
-- owner: secrecy_officer
-- fix.zh: 请补登任职文号或附上文件。
-- fix.en: Enter the document's number or attach it.
SELECT a.id AS record, a.person AS person, a.department AS department, a.from_on AS since, a.until_on AS until, p.name || '的保密组织任职没有任职文件' AS detail
FROM appointment a JOIN person p ON p.id = a.person
WHERE coalesce(a.order_no, '') = '' AND a.files IS NULL
