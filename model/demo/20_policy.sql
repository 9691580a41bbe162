-- The rules of the house: one current edition for every topic, the computer rules revised in the year before; signed by all who have to.
INSERT INTO policy (no, title, topic, edition, department, reader_group, issued_on, effective_on, reviewed_on, review_on, content, approved_by, state)
SELECT 'ZD-' || (CAST(:year AS INTEGER) - :years - 2) || '-' || k.no, k.title, k.topic, (CAST(:year AS INTEGER) - :years - 2) || '版', 1, k.readers,
       (CAST(:year AS INTEGER) - :years - 2) || '-02-10', (CAST(:year AS INTEGER) - :years - 2) || '-03-01',
       (CAST(:year AS INTEGER) - 2) || '-12-05', (CAST(:year AS INTEGER) + 1) || '-12-05', '第一条 为做好保密工作，制定本制度。第二条 各部门照此执行。', 2, 'in_force'
FROM (SELECT '001' AS no, '保密工作管理办法' AS title, 'general' AS topic, 'everyone' AS readers
      UNION ALL SELECT '002', '信息公开保密审查制度', 'release', 'none' UNION ALL SELECT '003', '保密工作责任制规定', 'work', 'everyone'
      UNION ALL SELECT '004', '涉密人员管理制度', 'personnel', 'classified' UNION ALL SELECT '005', '保密宣传教育制度', 'education', 'none'
      UNION ALL SELECT '007', '要害部门部位管理制度', 'key_part', 'classified' UNION ALL SELECT '008', '传真机复印机等设备管理制度', 'equipment', 'none'
      UNION ALL SELECT '009', '涉密会议活动管理制度', 'meeting', 'none' UNION ALL SELECT '010', '文件传阅管理制度', 'circulation', 'classified'
      UNION ALL SELECT '011', '档案保密管理制度', 'archive', 'none' UNION ALL SELECT '012', '定密管理制度', 'classification', 'classified'
      UNION ALL SELECT '013', '涉密载体管理制度', 'carrier', 'classified' UNION ALL SELECT '014', '泄密事件报告查处制度', 'incident', 'leaders'
      UNION ALL SELECT '015', '保密检查和自查自评制度', 'inspection', 'leaders') k;
INSERT INTO policy (no, title, topic, edition, department, reader_group, issued_on, effective_on, reviewed_on, review_on, ended_on, content, approved_by, state)
SELECT 'ZD-' || (CAST(:year AS INTEGER) - :years - 2) || '-006', '计算机和信息设备保密管理制度', 'computer', (CAST(:year AS INTEGER) - :years - 2) || '版', 1, 'everyone',
       (CAST(:year AS INTEGER) - :years - 2) || '-02-10', (CAST(:year AS INTEGER) - :years - 2) || '-03-01', (CAST(:year AS INTEGER) - :years - 2) || '-02-10',
       (CAST(:year AS INTEGER) - 1) || '-05-01', (CAST(:year AS INTEGER) - 1) || '-04-01', '第一条 计算机使用遵守本制度。', 2, 'superseded';
INSERT INTO policy (no, title, topic, edition, department, reader_group, issued_on, effective_on, reviewed_on, review_on, supersedes, content, approved_by, state)
SELECT 'ZD-' || (CAST(:year AS INTEGER) - 1) || '-001', '计算机和信息设备保密管理制度', 'computer', (CAST(:year AS INTEGER) - 1) || '版', 1, 'everyone',
       (CAST(:year AS INTEGER) - 1) || '-03-20', (CAST(:year AS INTEGER) - 1) || '-04-01', (CAST(:year AS INTEGER) - 1) || '-03-20',
       (CAST(:year AS INTEGER) + 2) || '-03-20', max(id), '第一条 涉密计算机不得接入互联网。第二条 谁上网谁负责。', 2, 'in_force'
FROM policy WHERE topic = 'computer';

INSERT INTO policy_sign (policy, person, department, asked_on, due_on, signed_on, state)
SELECT q.id, p.id, p.department, q.effective_on, add_days(q.effective_on, 30), add_days(q.effective_on, 1 + rnd('sign' || q.id || '/' || p.id) % 20), 'signed'
FROM policy q JOIN person p ON (p.left_on IS NULL OR p.left_on > add_days(q.effective_on, 30))
WHERE q.reader_group = 'everyone' OR (q.reader_group = 'leaders' AND p.is_leader = 1)
   OR (q.reader_group = 'classified' AND p.classified_class IN ('general', 'important', 'core'));
