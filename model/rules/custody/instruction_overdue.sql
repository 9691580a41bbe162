-- title.zh: 领导批示逾期未办结
-- title.en: An instruction was not carried out in time
-- register: instruction
-- use: remind score
-- requirement: F6
-- owner: registry_clerk
-- lead_days: 3
-- fix.zh: 请督办承办部门，办结后报告结果。
-- fix.en: Urge the executing department; it reports the result.
SELECT n.id AS record, coalesce(n.executor, n.leader) AS person, n.department AS department, add_days(n.finish_by, 1) AS since, n.done_on AS until,
       '呈批单' || coalesce(n.no, '') || '应于' || n.finish_by || '办结，' || coalesce(n.done_on || '才办结', '至今没有办结') AS detail
FROM instruction n
WHERE n.finish_by < coalesce(n.done_on, :today)
