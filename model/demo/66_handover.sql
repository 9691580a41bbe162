-- Those who left handed everything over first; keys of the key parts; the office's classification authority; what the two lifted decisions reached.
INSERT INTO handover(no, person, department, kind, successor, leaving, planned_on, counted_on, counted_out, counted_in, given_by, taken_by, settled_on, closed_by, closed_on, state, created_at)
SELECT 'JJ-' || substr(add_days(l.handed_over_on, -10), 1, 4) || '-' || l.id, l.person, l.department, 'leave', NULL, l.id, l.leave_on, add_days(l.handed_over_on, -2), 0, 0, l.person, 4,
       add_days(l.handed_over_on, -1), 3, l.handed_over_on, 'closed', add_days(l.handed_over_on, -10) || 'T09:00:00'
FROM leaving l WHERE l.state IN ('approved', 'closed') ORDER BY l.handed_over_on, l.id;
UPDATE handover SET no = substr(no, 1, 8) || substr('0000' || x.n, -4)
FROM (SELECT id, row_number() OVER (PARTITION BY substr(no, 4, 4) ORDER BY id) AS n FROM handover) x WHERE x.id = handover.id;
INSERT INTO handover_line(handover, person, tie, tie_title, target_register, target_record, detail, since, settled_on, state, created_at)
SELECT h.id, h.person, 'door_key', '钥匙和门禁卡', 'door_key', h.id, '办公室钥匙（示例）', add_days(h.counted_on, -300), h.settled_on, 'cleared', h.created_at FROM handover h;

INSERT INTO door_key(no, name, kind, opens_part, holder, issued_on, state, created_at)
SELECT 'YS-' || substr(add_days(:today, -400), 1, 4) || '-' || substr('0000' || row_number() OVER (ORDER BY k.id), -4), k.name || '钥匙', 'key', k.id, k.keeper, add_days(:today, -390), 'issued', add_days(:today, -400) || 'T09:00:00'
FROM key_part k WHERE k.keeper IS NOT NULL AND k.state <> 'revoked';

INSERT INTO classify_authority(source, max_level, granted_by, doc_no, matters, from_on, filed_on, state) VALUES
 ('law', 3, NULL, NULL, '设区的市级机关法定权限（示例）', '2015-01-01', NULL, 'in_force'),
 ('granted', 3, '某省示范厅', '示例授权〔2020〕3号', '示例事项二、示例事项三', '2020-03-01', '2020-03-15', 'in_force');

INSERT INTO matter_list(id, title, source, matters, change, approved_by, approved_on, filed_on, state, created_at) VALUES
 (1, '国家秘密事项一览表（2015年版，示例）', '示例范围规定', 4, '首次编制（示例）', 1, '2015-02-10', '2015-02-25', 'in_force', '2015-01-20T09:00:00');
INSERT INTO classified_system(id, no, name, secret_level, department, scope, review_by, review_no, reviewed_on, started_on, assess_by, assessed_on, assess_result, state, created_at)
SELECT 1, 'XT-' || y.v || '-001', '示例涉密办公系统（示例）', 3, 7, '示例楼105，单机房（示例）', '某市国家保密局', '示例审〔' || y.v || '〕1号', y.v || '-06-10', y.v || '-07-01', '示例测评机构', add_days(:today, -120), '符合要求（示例）', 'in_use', y.v || '-03-01T09:00:00'
FROM (SELECT CAST(:year AS INTEGER) - :years - 3 AS v) y;
INSERT INTO appointment(role, person, department, system, from_on, order_no, duties, state)
SELECT r.role, r.person, 7, 1, y.v || '-06-15', '示范局发〔' || y.v || '〕6号', '涉密信息系统三员', 'live'
FROM (SELECT CAST(:year AS INTEGER) - :years - 3 AS v) y, (SELECT 'system_manager' AS role, 8 AS person UNION ALL SELECT 'system_security', 6 UNION ALL SELECT 'system_auditor', 3) r;
WITH RECURSIVE y(v) AS (SELECT CAST(:year AS INTEGER) - :years UNION ALL SELECT v + 1 FROM y WHERE v < CAST(:year AS INTEGER))
INSERT INTO foreign_contact(no, title, kind, party, department, owner, people, from_on, until_on, place, measures, approved_by, approved_on, reminded_on, remind_note, gives, given, given_level, given_by, given_on, outcome, state, created_at)
SELECT 'SWH-' || v || '-001', v || '年示例代表团来访接待（示例）', 'reception', '示例外方代表团', 1, 11, '[11,2]', v || '-04-10', v || '-04-11', '示例楼接待室', '限定路线和接待室，不带涉密资料（示例）', 2, v || '-04-02', v || '-04-08', '对参加人员逐一提醒（示例）', 1, '公开宣传册（示例）', 0, 2, v || '-04-07', '按方案进行（示例）', 'closed', v || '-03-28T09:00:00'
FROM y WHERE v || '-04-12' <= :today;

INSERT INTO decision_review(no, decision, occasion, result, basis_text, new_level, effective_on, proposed_by, reviewed_on, decided_by, decided_on, documents, copies, holders, level, state, created_at)
SELECT 'SHH-' || substr(d.lifted_on, 1, 4) || '-' || d.id, d.id, 'yearly', 'lift', '所涉工作已公开，不再需要保密（示例）', 0, d.lifted_on, 3, add_days(d.lifted_on, -3), 1, d.lifted_on,
       (SELECT count(*) FROM document x WHERE x.decision = d.id), (SELECT count(*) FROM document x JOIN copy k ON k.document = x.id WHERE x.decision = d.id), 1, d.level, 'decided', add_days(d.lifted_on, -3) || 'T09:00:00'
FROM decision d WHERE d.state = 'lifted' AND d.lifted_on IS NOT NULL ORDER BY d.lifted_on, d.id;
UPDATE decision_review SET no = substr(no, 1, 9) || substr('0000' || x.n, -4)
FROM (SELECT id, row_number() OVER (PARTITION BY substr(no, 5, 4) ORDER BY id) AS n FROM decision_review) x WHERE x.id = decision_review.id;
INSERT INTO relabel_task(review, document, copy, depth, old_level, new_level, due_on, done_on, done_by, level, state, created_at)
SELECT r.id, x.id, k.id, 0, r.level, 0, add_days(r.decided_on, 30), add_days(r.decided_on, 5), 4, k.level, 'done', r.decided_on || 'T10:00:00'
FROM decision_review r JOIN document x ON x.decision = r.decision JOIN copy k ON k.document = x.id WHERE r.state = 'decided';
INSERT INTO change_notice(review, person, copies, text, due_on, sent_on, read_on, level, state, created_at)
SELECT r.id, 4, 1, '您处持有或知悉的文件所涉国家秘密事项已解密（示例）', add_days(r.decided_on, 10), add_days(r.decided_on, 3), add_days(r.decided_on, 3), 1, 'read', r.decided_on || 'T10:00:00'
FROM decision_review r WHERE r.state = 'decided';

-- What was made from what: an extract or compilation of a year's papers now and then, as secret as its source and as long.
INSERT INTO derivation(source, result, kind, made_on, made_by, approved_by, level, state, created_at)
SELECT s.id, r.id, CASE s.id % 3 WHEN 0 THEN 'extract' WHEN 1 THEN 'compilation' ELSE 'summary' END, r.registered_on, 11, 2, r.level, 'registered', r.registered_on || 'T11:00:00'
FROM document s JOIN document r ON r.id = (SELECT min(x.id) FROM document x WHERE x.id > s.id AND x.level = s.level AND x.expires_on >= s.expires_on AND x.registered_on > s.registered_on AND x.kind = 'internal')
WHERE s.level IN (2, 3) AND s.kind IN ('incoming', 'internal') AND s.id % 29 = 1 AND s.expires_on IS NOT NULL;
-- Two matters whose term ends with an event.
UPDATE decision SET term = 'E:专项工作结果公布（示例）', expires_on = NULL WHERE id IN (9, 16) AND state = 'approved';
-- And what stands on the calendar now: a term that ends in two months, one in ten weeks, a yearly review due in three weeks.
UPDATE decision SET expires_on = add_days(:today, 60) WHERE id = 12 AND state = 'approved' AND made_on < add_days(:today, -100);
UPDATE decision SET expires_on = add_days(:today, 70) WHERE id = 14 AND state = 'approved' AND made_on < add_days(:today, -100);
UPDATE decision SET last_review_on = add_days(add_months(:today, -12), 21) WHERE id = 4 AND state = 'approved' AND approved_on < add_days(add_months(:today, -12), 20);
