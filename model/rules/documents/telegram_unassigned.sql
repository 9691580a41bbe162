-- title.zh: 密码电报没有指定专人或退还期限
-- title.en: A cipher telegram without a named person or a return deadline
-- register: document
-- use: prevent score
-- counts: once
-- requirement: F8
-- basis: telegrams; F8
-- owner: registry_clerk
-- fix.zh: 请填写承办人（指定专人）和应清退日期。
-- fix.en: Enter the handler (the named person) and the day it is to be returned by.
SELECT d.id AS record, NULL AS person, d.department AS department, d.registered_on AS since, NULL AS until,
       '密码电报《' || d.title || '》没有' || CASE WHEN d.handler IS NULL AND d.return_by IS NULL THEN '指定专人（承办人）和退还期限（应清退日期）' WHEN d.handler IS NULL THEN '指定专人（承办人）' ELSE '退还期限（应清退日期）' END AS detail
FROM document d
WHERE (:record IS NULL OR d.id = :record) AND d.kind = 'telegram' AND d.state IN ('registered', 'filed') AND d.registered_on >= :from AND (d.handler IS NULL OR (d.return_by IS NULL AND d.returned_on IS NULL))
