-- title.zh: 涉密岗位没有确定日期
-- title.en: A classified post was never decided on
-- register: post
-- use: remind score
-- requirement: D1
-- basis: reg_personnel
-- owner: hr
-- fix.zh: 请按程序确定岗位涉密类别并登记日期。
-- fix.en: Decide the post's class and enter the day.
SELECT o.id AS record, NULL AS person, o.department AS department, coalesce(substr(o.created_at, 1, 10), :from) AS since, NULL AS until,
       '岗位“' || o.name || '”登记为涉密岗位，没有确定日期' AS detail
FROM post o
WHERE o.state = 'active' AND o.classified_class IN ('general', 'important', 'core') AND o.decided_on IS NULL
