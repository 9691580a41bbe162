-- title.zh: 供应商保密协议过期
-- title.en: A vendor's agreement has run out
-- register: vendor
-- lead_days: 30
-- use: remind score
-- requirement: G6
-- basis: item_35
-- owner: secrecy_officer
-- fix.zh: 请续签保密协议，或终止合作。
-- fix.en: Renew the agreement or end the business.
SELECT v.id AS record, v.reviewed_by AS person, NULL AS department, add_days(v.agreement_until, 1) AS since, NULL AS until,
       v.name || '的保密协议于' || v.agreement_until || '到期' AS detail
FROM vendor v
WHERE v.state = 'bound' AND v.agreement_until < :today
