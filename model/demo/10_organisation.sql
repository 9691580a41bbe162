-- Unit, departments, posts and people. Persons 1-8 hold the duties that docs/model.md §3 names; 9 and 10 are
-- further leaders; 11 .. 10 + departments head the departments; every 29th of the rest has left the year before.
INSERT INTO unit (id, name, short_name, code, chief, deputy_in_charge, superior, secrecy_authority, address, phone, state)
VALUES (1, '某市示范局', '示范局', 'SF001', 1, 2, '某省示范厅', '某市国家保密局', '某市示范路1号', '000-0000001', 'active');

WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :departments)
INSERT INTO department (id, name, code, head, deputy_in_charge, duties, founded_on, sort_no, state)
SELECT i,
       CASE WHEN i <= 8 THEN
           CASE i WHEN 1 THEN '办公室' WHEN 2 THEN '人事科' WHEN 3 THEN '保卫科' WHEN 4 THEN '财务审计科'
                  WHEN 5 THEN '业务一科' WHEN 6 THEN '规划建设科' WHEN 7 THEN '信息中心' ELSE '业务二科' END
       ELSE '第' || i || '业务科' END,
       'D' || substr('000' || i, -3),
       10 + i, CASE i % 3 WHEN 0 THEN 2 WHEN 1 THEN 9 ELSE 10 END,
       '负责本部门涉密文件、载体、计算机和人员的日常保密管理，组织自查并落实整改。',
       (CAST(:year AS INTEGER) - :years - 10) || '-01-01', i, 'active'
FROM n;

-- Four posts a department: head, classified clerk (general), important duty, ordinary duty.
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :departments)
INSERT INTO post (id, name, department, classified_class, access_level, decided_on, duties, state)
SELECT (i - 1) * 4 + k.v, k.name, i, k.class, k.lvl, (CAST(:year AS INTEGER) - :years - 9) || '-03-01', '按岗位保密职责履职。', 'active'
FROM n, (SELECT 1 AS v, '部门负责人' AS name, 'important' AS class, 3 AS lvl UNION ALL SELECT 2, '涉密经办岗', 'general', 2
         UNION ALL SELECT 3, '一般业务岗', 'none', 0 UNION ALL SELECT 4, '专职管理岗', 'important', 3) k;
INSERT INTO post (id, name, department, classified_class, access_level, decided_on, duties, state)
VALUES (:departments * 4 + 1, '单位领导', 1, 'core', 4, (CAST(:year AS INTEGER) - :years - 9) || '-03-01', '按岗位保密职责履职。', 'active'),
       (:departments * 4 + 2, '机要岗', 1, 'core', 4, (CAST(:year AS INTEGER) - :years - 9) || '-03-01', '按岗位保密职责履职。', 'active');

INSERT INTO person (id, name, staff_no, department, post, job_title, is_leader, clearance_level, classified_class, cleared_on, joined_on, phone, state)
SELECT v.id, v.name, 'G' || substr('00000' || v.id, -5), v.dept, v.post, v.job, v.lead, v.lvl, v.class,
       (CAST(:year AS INTEGER) - :years - 3) || '-05-20', (CAST(:year AS INTEGER) - :years - 6) || '-07-01', '内线' || (1000 + v.id), 'active'
FROM (SELECT 1 AS id, '张三' AS name, 1 AS dept, :departments * 4 + 1 AS post, '局长' AS job, 1 AS lead, 4 AS lvl, 'core' AS class
      UNION ALL SELECT 2, '李四', 1, :departments * 4 + 1, '副局长（分管保密）', 1, 4, 'core'
      UNION ALL SELECT 3, '王五', 1, 4, '保密员', 0, 3, 'important'
      UNION ALL SELECT 4, '赵六', 1, :departments * 4 + 2, '机要员', 0, 4, 'core'
      UNION ALL SELECT 5, '孙七', 2, 8, '人事干部', 0, 3, 'important'
      UNION ALL SELECT 6, '周八', 3, 12, '保卫干部', 0, 3, 'important'
      UNION ALL SELECT 7, '吴九', 1, 4, '档案管理员', 0, 3, 'important'
      UNION ALL SELECT 8, '郑十', 7, 28, '设备管理员', 0, 3, 'important'
      UNION ALL SELECT 9, '冯甲', 1, :departments * 4 + 1, '副局长', 1, 4, 'core'
      UNION ALL SELECT 10, '陈乙', 1, :departments * 4 + 1, '副局长', 1, 4, 'core') v;

-- Heads of departments and the rest; names are a surname with a year of the sixty-year cycle, so plainly made up.
WITH RECURSIVE n(i) AS (SELECT 11 UNION ALL SELECT i + 1 FROM n WHERE i < :people)
INSERT INTO person (id, name, staff_no, department, post, job_title, is_leader, clearance_level, classified_class, cleared_on, joined_on, left_on, phone, state)
SELECT i,
       substr('褚卫蒋沈韩杨朱秦尤许何吕施严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦', i % 37 + 1, 1)
       || substr('甲乙丙丁戊己庚辛壬癸', (i / 37) % 10 + 1, 1) || substr('子丑寅卯辰巳午未申酉戌亥', (i / 37) % 12 + 1, 1),
       'G' || substr('00000' || i, -5),
       CASE WHEN i <= 10 + :departments THEN i - 10 ELSE 1 + i % :departments END,
       (CASE WHEN i <= 10 + :departments THEN i - 11 ELSE i % :departments END) * 4
         + CASE WHEN i <= 10 + :departments THEN 1 WHEN i % 29 = 0 THEN 3 WHEN i % 5 = 0 THEN 2 ELSE 3 END,
       CASE WHEN i <= 10 + :departments THEN '科长' WHEN i % 5 = 0 THEN '主任科员' ELSE '科员' END, 0,
       CASE WHEN i <= 10 + :departments THEN 3 WHEN i % 29 = 0 THEN 0 WHEN i % 5 = 0 THEN 2 ELSE 0 END,
       CASE WHEN i <= 10 + :departments THEN 'important' WHEN i % 29 = 0 THEN 'none' WHEN i % 5 = 0 THEN 'general' ELSE 'none' END,
       CASE WHEN i <= 10 + :departments OR (i % 5 = 0 AND i % 29 <> 0) THEN (CAST(:year AS INTEGER) - :years - 3) || '-05-20' END,
       (CAST(:year AS INTEGER) - :years - 5 - rnd('joined' || i) % 10) || '-' || substr('0' || (1 + rnd('jm' || i) % 12), -2) || '-01',
       CASE WHEN i > 10 + :departments AND i % 29 = 0 THEN (CAST(:year AS INTEGER) - 1) || '-06-30' END,
       '内线' || (1000 + i),
       CASE WHEN i > 10 + :departments AND i % 29 = 0 THEN 'left' ELSE 'active' END
FROM n;
