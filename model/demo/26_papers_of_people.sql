-- What a personnel office keeps beside the cases: passports in the safe, reported matters, visits to those who left, campaigns of letters.
INSERT INTO passport(person, kind, tail, valid_until, kept_on, state, created_at)
SELECT p.id, 'passport', substr('000' || (1000 + p.id), -4), (CAST(:year AS INTEGER) + 5) || '-06-30', (CAST(:year AS INTEGER) - :years - 2) || '-06-01', 'kept', (CAST(:year AS INTEGER) - :years - 2) || '-06-01T09:00:00'
FROM person p WHERE p.classified_class IN ('general', 'important', 'core') AND p.state = 'active';
UPDATE passport SET state = 'out', out_on = (SELECT t.passport_out_on FROM travel t WHERE t.person = passport.person AND t.state = 'briefed' AND t.passport_out_on IS NOT NULL),
       travel = (SELECT t.id FROM travel t WHERE t.person = passport.person AND t.state = 'briefed' AND t.passport_out_on IS NOT NULL)
WHERE EXISTS (SELECT 1 FROM travel t WHERE t.person = passport.person AND t.state = 'briefed' AND t.passport_out_on IS NOT NULL);
INSERT INTO major_event(id, no, person, department, kind, happened_on, content, reported_on, handled_by, handled_on, opinion, state, created_at)
SELECT v.id, 'SX-' || (CAST(:year AS INTEGER) - 1) || '-000' || v.id, v.person, p.department, v.kind, (CAST(:year AS INTEGER) - 1) || v.day, v.content, add_days((CAST(:year AS INTEGER) - 1) || v.day, 8), 5,
       add_days((CAST(:year AS INTEGER) - 1) || v.day, 11), '已备案，提醒遵守规定（示例）', 'handled', add_days((CAST(:year AS INTEGER) - 1) || v.day, 8) || 'T09:00:00'
FROM (SELECT 1 AS id, 12 AS person, 'family' AS kind, '-03-12' AS day, '登记结婚（示例）' AS content UNION ALL SELECT 2, 20, 'relatives', '-05-20', '子女出国留学（示例）'
      UNION ALL SELECT 3, 15, 'money', '-10-08', '购置房产（示例）') v JOIN person p ON p.id = v.person;
INSERT INTO cooling_check(leaving, person, checked_on, checker, work, abroad, note, state, created_at)
SELECT l.id, l.person, :year || '-06-15', 5, '退休在家（示例）', 0, '遵守脱密期规定（示例）', 'recorded', :year || '-06-15T15:00:00'
FROM leaving l WHERE l.leave_on = (CAST(:year AS INTEGER) - 1) || '-06-30' AND :year || '-06-15' <= :today;
INSERT INTO pledge_campaign(id, title, year, who, leader, due_on, people, signed, state, created_at)
SELECT k.v, k.y || '年度保密责任书签订', k.y, 'classified', 2, k.y || '-04-01', (SELECT count(*) FROM pledge g WHERE g.kind = 'yearly' AND g.year = k.y),
       (SELECT count(*) FROM pledge g WHERE g.kind = 'yearly' AND g.year = k.y AND g.state = 'signed'),
       CASE WHEN k.y || '-04-02' <= :today THEN 'closed' ELSE 'started' END, k.y || '-01-05T09:00:00'
FROM (SELECT 1 AS v, CAST(:year AS INTEGER) - 1 AS y UNION ALL SELECT 2, CAST(:year AS INTEGER)) k;
UPDATE pledge SET campaign = (SELECT k.id FROM pledge_campaign k WHERE k.year = pledge.year) WHERE kind = 'yearly';
