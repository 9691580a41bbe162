-- title.zh: 已离开人员未交回钥匙、门禁卡
-- title.en: A person who has left still has a key or pass
-- register: door_key
-- use: remind score
-- requirement: D3
-- basis: counting; practice_parts
-- owner: secrecy_officer
-- fix.zh: 请收回，收不回的作废并更换门锁或停用卡。
-- fix.en: Take it back, or void it and change the lock or disable the pass.
-- turn: held
SELECT k.id AS record, p.id AS person, p.department AS department, p.left_on AS since, x.done AS until,
       p.name || '已于' || p.left_on || '离开，' || k.name || coalesce('迟至' || x.done || '才交回', '未交回') AS detail
FROM turn x JOIN door_key k ON k.id = x.id JOIN person p ON p.id = x.who
WHERE p.left_on <= :today AND (x.done IS NULL OR p.left_on < x.done)
