-- Clearance of everyone who is or was classified, letters and reviews of every year, two trips a year, and the leaving cases of those who left.
INSERT INTO clearance (no, person, department, post, wanted_class, wanted_level, reason, applied_on, hr_opinion, hr_by, hr_on, security_opinion, security_by, security_on,
                       exam_on, exam_score, form_on, approved_by, approved_on, state)
SELECT 'SC-' || y.v || '-' || substr('0000' || p.id, -4), p.id, p.department, p.post,
       CASE WHEN p.state = 'left' THEN 'general' ELSE p.classified_class END, CASE WHEN p.state = 'left' THEN 2 ELSE p.clearance_level END, '拟任涉密岗位',
       y.v || '-04-01', '符合条件', CASE WHEN p.id = 5 THEN 12 ELSE 5 END, y.v || '-04-08', '符合条件', CASE WHEN p.id = 6 THEN 13 ELSE 6 END, y.v || '-04-15',
       y.v || '-04-25', 100 * (75 + rnd('clearance' || p.id) % 25), y.v || '-04-28', CASE WHEN p.id = 2 THEN 1 ELSE 2 END, y.v || '-05-20',
       CASE WHEN p.state = 'left' THEN 'ended' ELSE 'approved' END
FROM person p, (SELECT CAST(:year AS INTEGER) - :years - 3 AS v) y
WHERE p.classified_class IN ('general', 'important', 'core') OR p.state = 'left';
UPDATE clearance SET hr_by = 14 WHERE person = 12;
UPDATE clearance SET security_by = 14 WHERE person = 13;

INSERT INTO pledge (no, person, department, year, kind, leader, person_signed_on, signed_on, state)
SELECT 'ZR-' || y.v || '-' || substr('0000' || p.id, -4), p.id, p.department, y.v, 'entry', CASE WHEN p.id = 2 THEN 1 ELSE 2 END, y.v || '-05-21', y.v || '-05-22', 'signed'
FROM person p, (SELECT CAST(:year AS INTEGER) - :years - 3 AS v) y
WHERE p.classified_class IN ('general', 'important', 'core') OR p.state = 'left';
WITH RECURSIVE y(v) AS (SELECT CAST(:year AS INTEGER) - :years UNION ALL SELECT v + 1 FROM y WHERE v < CAST(:year AS INTEGER))
INSERT INTO pledge (no, person, department, year, kind, leader, person_signed_on, signed_on, state)
SELECT 'ZR-' || y.v || '-' || substr('0000' || p.id, -4), p.id, p.department, y.v, 'yearly', CASE WHEN p.id = 2 THEN 1 ELSE 2 END,
       CASE WHEN y.v || '-02-15' <= :today THEN y.v || '-02-14' END, CASE WHEN y.v || '-02-15' <= :today THEN y.v || '-02-15' END,
       CASE WHEN y.v || '-02-15' <= :today THEN 'signed' ELSE 'draft' END
FROM person p, y WHERE p.classified_class IN ('general', 'important', 'core');

WITH RECURSIVE y(v) AS (SELECT CAST(:year AS INTEGER) - :years UNION ALL SELECT v + 1 FROM y WHERE v < CAST(:year AS INTEGER))
INSERT INTO review (person, department, year, kind, due_on, reviewed_on, reviewer, conclusion, opinion, state)
SELECT p.id, p.department, y.v, 'yearly', y.v || '-12-10', CASE WHEN y.v || '-11-20' <= :today THEN y.v || '-11-20' END,
       CASE WHEN y.v || '-11-20' <= :today THEN CASE WHEN p.id = 5 THEN 12 ELSE 5 END END, CASE WHEN y.v || '-11-20' <= :today THEN 'fit' END,
       CASE WHEN y.v || '-11-20' <= :today THEN '遵守保密规定' END, CASE WHEN y.v || '-11-20' <= :today THEN 'done' ELSE 'open' END
FROM person p, y WHERE p.classified_class IN ('general', 'important', 'core');
-- Re-vetting: core every year, important every third, general every fifth year after the clearance, in May.
WITH RECURSIVE y(v) AS (SELECT CAST(:year AS INTEGER) - :years - 2 UNION ALL SELECT v + 1 FROM y WHERE v < CAST(:year AS INTEGER))
INSERT INTO review (person, department, year, kind, due_on, reviewed_on, reviewer, conclusion, opinion, state)
SELECT p.id, p.department, y.v, 'vetting', y.v || '-05-20', CASE WHEN y.v || '-05-10' <= :today THEN y.v || '-05-10' END,
       CASE WHEN y.v || '-05-10' <= :today THEN CASE WHEN p.id = 5 THEN 12 ELSE 5 END END, CASE WHEN y.v || '-05-10' <= :today THEN 'fit' END,
       CASE WHEN y.v || '-05-10' <= :today THEN '复审合格' END, CASE WHEN y.v || '-05-10' <= :today THEN 'done' ELSE 'open' END
FROM person p, y
WHERE p.classified_class IN ('general', 'important', 'core')
  AND (y.v - (CAST(:year AS INTEGER) - :years - 3)) % CASE p.classified_class WHEN 'core' THEN 1 WHEN 'important' THEN 3 ELSE 5 END = 0;

-- Two trips a year, each as far along as its dates allow.
WITH RECURSIVE y(v) AS (SELECT CAST(:year AS INTEGER) - :years UNION ALL SELECT v + 1 FROM y WHERE v < CAST(:year AS INTEGER))
INSERT INTO travel (no, person, department, destination, purpose, leave_on, return_on, applied_on, approved_by, approved_on, briefed_by, briefed_on, passport_out_on,
                    returned_on, passport_returned_on, debriefed_by, debriefed_on, debrief_note, state)
SELECT 'CG-' || t.v || '-' || t.no, p.id, p.department, t.where_to, '旅游', t.go, t.back, add_days(t.go, -30),
       CASE WHEN add_days(t.go, -20) <= :today THEN 2 END, CASE WHEN add_days(t.go, -20) <= :today THEN add_days(t.go, -20) END,
       CASE WHEN add_days(t.go, -3) <= :today THEN 3 END, CASE WHEN add_days(t.go, -3) <= :today THEN add_days(t.go, -3) END,
       CASE WHEN add_days(t.go, -2) <= :today THEN add_days(t.go, -2) END,
       CASE WHEN t.back <= :today THEN t.back END, CASE WHEN add_days(t.back, 3) <= :today THEN add_days(t.back, 3) END,
       CASE WHEN add_days(t.back, 8) <= :today THEN 3 END, CASE WHEN add_days(t.back, 8) <= :today THEN add_days(t.back, 8) END,
       CASE WHEN add_days(t.back, 8) <= :today THEN '遵守规定，无异常' END,
       CASE WHEN add_days(t.back, 8) <= :today THEN 'debriefed' WHEN t.back <= :today THEN 'returned' WHEN add_days(t.go, -3) <= :today THEN 'briefed'
            WHEN add_days(t.go, -20) <= :today THEN 'approved' ELSE 'applied' END
FROM (SELECT y.v AS v, k.no AS no, k.person AS person, k.where_to AS where_to, y.v || k.go AS go, y.v || k.back AS back
      FROM y, (SELECT '0001' AS no, 20 AS person, '某岛国' AS where_to, '-02-01' AS go, '-02-10' AS back UNION ALL SELECT '0002', 40, '某邻国', '-07-10', '-07-20') k) t
JOIN person p ON p.id = t.person
WHERE add_days(t.go, -30) <= :today;

INSERT INTO leaving (no, person, department, kind, leave_on, class_before, handed_over_on, received_by, accounts_closed_on, talked_on, pledge_on,
                     cool_off_months, cool_off_from, cool_off_until, approved_by, approved_on, closed_on, state)
SELECT 'LG-' || substr(p.left_on, 1, 4) || '-' || substr('0000' || p.id, -4), p.id, p.department, 'retire', p.left_on, 'general', add_days(p.left_on, -5), 4, p.left_on,
       add_days(p.left_on, -10), add_days(p.left_on, -5), 18, p.left_on, add_months(p.left_on, 18), 2, add_days(p.left_on, -2), CASE WHEN add_months(p.left_on, 18) < :today THEN add_days(add_months(p.left_on, 18), 1) END,
       CASE WHEN add_months(p.left_on, 18) < :today THEN 'closed' ELSE 'approved' END
FROM person p WHERE p.state = 'left';
-- Numbers without gaps, in the order of entry; emptied first, because no number may stand twice even in between.
UPDATE clearance SET no = NULL;
UPDATE pledge SET no = NULL;
UPDATE leaving SET no = NULL;
UPDATE clearance SET no = 'SC-' || substr(applied_on, 1, 4) || '-' || substr('0000' || (id - (SELECT min(b.id) FROM clearance b WHERE substr(b.applied_on, 1, 4) = substr(clearance.applied_on, 1, 4)) + 1), -4);
UPDATE pledge SET no = 'ZR-' || year || '-' || substr('0000' || x.n, -4)
FROM (SELECT id, row_number() OVER (PARTITION BY year ORDER BY id) AS n FROM pledge) x WHERE x.id = pledge.id;
UPDATE leaving SET no = 'LG-' || substr(leave_on, 1, 4) || '-' || substr('0000' || x.n, -4)
FROM (SELECT id, row_number() OVER (PARTITION BY substr(leave_on, 1, 4) ORDER BY id) AS n FROM leaving) x WHERE x.id = leaving.id;
