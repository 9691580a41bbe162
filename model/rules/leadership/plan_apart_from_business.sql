-- title.zh: 保密工作计划未与业务工作结合
-- title.en: A plan or deployment is not tied to business work
-- register: work_item
-- use: remind score
-- requirement: A4
-- owner: secrecy_officer
-- fix.zh: 在该事项中填写“对应业务工作”。
-- fix.en: Fill in the business plan that the item goes with.
SELECT w.id AS record, w.owner AS person, w.department AS department,
       coalesce(w.done_on, w.due_on, :from) AS since,
       '保密工作事项“' || w.title || '”没有写明与哪项业务工作同步安排' AS detail
FROM work_item w
WHERE w.year = CAST(:year AS INTEGER) AND w.kind IN ('plan', 'deployment', 'summary') AND w.state = 'done' AND w.done_on <= :today
  AND length(trim(coalesce(w.business_plan, ''))) = 0
