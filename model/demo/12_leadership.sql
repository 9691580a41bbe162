-- Leading group, its office, the review body and part-time officers, all appointed long ago; the meetings and work items of
-- this year and the years back, each entered only when its date has come.
INSERT INTO appointment (role, person, department, from_on, order_no, duties, state)
SELECT v.role, v.person, 1, (CAST(:year AS INTEGER) - :years - 4) || '-01-15', '示范局发〔' || (CAST(:year AS INTEGER) - :years - 4) || '〕3号', v.duties, 'live'
FROM (SELECT 'group_leader' AS role, 1 AS person, '负总责' AS duties UNION ALL SELECT 'group_deputy', 2, '分管保密工作'
      UNION ALL SELECT 'group_deputy', 9, '分管业务范围内的保密工作' UNION ALL SELECT 'group_deputy', 10, '分管业务范围内的保密工作'
      UNION ALL SELECT 'office_head', 11, '日常监督、检查、指导' UNION ALL SELECT 'office_member', 4, '机要和文件'
      UNION ALL SELECT 'password_keeper', 8, '口令管理' UNION ALL SELECT 'print_operator', 4, '涉密文印'
      UNION ALL SELECT 'officer_full', 3, '专职保密员' UNION ALL SELECT 'review_head', 2, '定密审核'
      UNION ALL SELECT 'review_member', 3, '定密审核' UNION ALL SELECT 'review_member', 11, '定密审核'
      UNION ALL SELECT 'classifying_officer', 2, '定密责任人') v;
INSERT INTO appointment (role, person, department, from_on, order_no, duties, state)
SELECT 'group_member', d.head, d.id, (CAST(:year AS INTEGER) - :years - 4) || '-01-15', '示范局发〔' || (CAST(:year AS INTEGER) - :years - 4) || '〕3号', '本部门保密工作', 'live'
FROM department d;
INSERT INTO appointment (role, person, department, from_on, order_no, duties, state)
SELECT 'officer_part', (SELECT min(p.id) FROM person p WHERE p.department = d.id AND p.state = 'active' AND p.id <> d.head AND p.id > 2), d.id,
       (CAST(:year AS INTEGER) - :years - 4) || '-02-01', '示范局发〔' || (CAST(:year AS INTEGER) - :years - 4) || '〕5号', '部门兼职保密员', 'live'
FROM department d;

WITH RECURSIVE y(v) AS (SELECT CAST(:year AS INTEGER) - :years UNION ALL SELECT v + 1 FROM y WHERE v < CAST(:year AS INTEGER))
INSERT INTO group_meeting (no, title, kind, held_on, chair, attendees, report_heard, topics, decisions, state)
SELECT 'HY-' || y.v || '-' || k.no, y.v || k.title, k.kind, y.v || k.day, k.chair, k.who, k.heard, k.topics, k.decisions, 'held'
FROM y, (SELECT '001' AS no, '年保密工作领导小组第一次会议' AS title, 'group' AS kind, '-02-20' AS day, 1 AS chair, '[1,2,9,10,11,3]' AS who, 1 AS heard,
                '听取上年度保密工作汇报，审议年度计划' AS topics, '通过年度计划；更新保密宣传栏' AS decisions
         UNION ALL SELECT '002', '年第3次局党组会议（保密工作专题）', 'leadership', '-03-15', 1, '[1,2,9,10]', 1, '听取保密工作汇报', '将保密工作纳入年度考核'
         UNION ALL SELECT '003', '年保密工作领导小组第二次会议', 'group', '-09-10', 2, '[2,9,10,11,3]', 0, '研究自查自评工作', '按方案开展自查自评') k
WHERE y.v || k.day <= :today;

-- What has come due is done; what has not is planned.
WITH RECURSIVE y(v) AS (SELECT CAST(:year AS INTEGER) - :years UNION ALL SELECT v + 1 FROM y WHERE v < CAST(:year AS INTEGER))
INSERT INTO work_item (no, year, kind, title, owner, business_plan, due_on, done_on, points, result, state)
SELECT 'GZ-' || y.v || '-' || k.no, y.v, k.kind, y.v || k.title, k.owner, k.business, y.v || k.due,
       CASE WHEN y.v || k.done <= :today THEN y.v || k.done END, CASE WHEN k.kind = 'appraisal' THEN 10000 END,
       CASE WHEN y.v || k.done <= :today THEN k.result END,
       CASE WHEN y.v || k.done <= :today THEN 'done' ELSE 'planned' END
FROM y, (SELECT '0001' AS no, 'plan' AS kind, '年度保密工作计划' AS title, 3 AS owner, '年度工作要点' AS business, '-03-20' AS due, '-02-25' AS done, '已印发' AS result
         UNION ALL SELECT '0002', 'deployment', '年度保密工作部署', 2, '年度工作会议', '-04-20', '-03-10', '在年度工作会议上一并部署'
         UNION ALL SELECT '0003', 'inspection', '年上半年保密检查', 3, '半年业务督查', '-07-20', '-06-25', '检查各部门，问题已通报'
         UNION ALL SELECT '0004', 'inspection', '年下半年保密检查', 3, '年终业务督查', '-12-10', '-11-15', '检查各部门，问题已通报'
         UNION ALL SELECT '0005', 'summary', '年度保密工作总结', 3, '年度工作总结', '-12-18', '-12-08', '已上报'
         UNION ALL SELECT '0006', 'appraisal', '年度保密工作评比考核（千分制）', 5, '年度目标考核', '-12-18', '-12-12', '保密工作占100分，已评定'
         UNION ALL SELECT '0007', 'budget', '年度保密工作经费', 14, '年度部门预算', '-03-25', '-01-03', '列入部门预算'
         UNION ALL SELECT '0008', 'cleared_list', '年度涉密人员名单报备', 5, '年度人事统计', '-12-10', '-11-20', '已报某市国家保密局') k;
WITH RECURSIVE y(v) AS (SELECT CAST(:year AS INTEGER) - :years UNION ALL SELECT v + 1 FROM y WHERE v < CAST(:year AS INTEGER))
INSERT INTO work_item (no, year, kind, title, department, owner, parent, business_plan, due_on, done_on, result, state)
SELECT 'GZ-' || y.v || '-1' || substr('000' || d.id, -3), y.v, 'measure', d.name || y.v || '年度保密措施', d.id, d.head,
       (SELECT w.id FROM work_item w WHERE w.year = y.v AND w.kind = 'plan'), '部门年度工作计划', y.v || '-03-25',
       CASE WHEN y.v || '-03-05' <= :today THEN y.v || '-03-05' END, CASE WHEN y.v || '-03-05' <= :today THEN '已落实' END,
       CASE WHEN y.v || '-03-05' <= :today THEN 'done' ELSE 'planned' END
FROM y, department d;
INSERT INTO work_item (no, year, kind, title, department, owner, meeting, assigned_on, due_on, done_on, result, state)
SELECT 'GZ-' || substr(m.held_on, 1, 4) || '-2' || substr(m.no, -3), CAST(substr(m.held_on, 1, 4) AS INTEGER), 'task', '落实' || m.title || '议定事项', 1, 3, m.id, m.held_on,
       add_days(m.held_on, 40), CASE WHEN add_days(m.held_on, 25) <= :today THEN add_days(m.held_on, 25) END,
       CASE WHEN add_days(m.held_on, 25) <= :today THEN '已落实' END, CASE WHEN add_days(m.held_on, 25) <= :today THEN 'done' ELSE 'planned' END
FROM group_meeting m;
-- Numbers without gaps, in the order of entry.
UPDATE work_item SET no = NULL;
UPDATE work_item SET no = 'GZ-' || year || '-' || substr('0000' || (SELECT count(*) FROM work_item b WHERE b.year = work_item.year AND b.id <= work_item.id), -4);
