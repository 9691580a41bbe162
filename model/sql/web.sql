-- Questions the server asks about the store as a whole: doctor and audit trail. Records are asked for through reg.
-- name: web_quick_check() -> said:text
PRAGMA quick_check(1);

-- name: web_last_event() -> at:text
SELECT coalesce(max(at), '') FROM event WHERE seq = (SELECT max(seq) FROM event WHERE unit = 1) AND unit = 1;

-- name: web_account_named(name:text) -> id:i64
SELECT id FROM account WHERE account = :name OR name = :name ORDER BY id LIMIT 1;

-- name: web_audit(before:i64, account:i64, register:text, actions:text, from:text, to:text, n:i64) -> seq:i64, at:text, actor:text, actor_name:text, session:text, register:text, record:i64, action:text, inputs:text, hash:text
SELECT e.seq, e.at, a.account, a.name, e.session, e.register, e.record, e.action, e.inputs, e.hash
FROM event e LEFT JOIN account a ON a.id = e.account
WHERE e.unit = 1 AND e.seq < :before AND (:account = 0 OR e.account = :account) AND (:register = '' OR e.register = :register)
  AND (:actions = '' OR instr(:actions, '|' || e.action || '|') > 0) AND e.at >= :from AND e.at <= :to
ORDER BY e.seq DESC LIMIT :n;

-- name: web_integrity() -> said:text
PRAGMA integrity_check(1);

-- name: web_training(from:text, to:text) -> department:i64, name:text, kind:text, people:i64, trained:i64, hours:i64, short:i64
SELECT g.department, coalesce(d.name, ''), g.kind, count(*), sum(CASE WHEN g.got > 0 THEN 1 ELSE 0 END), sum(g.got), sum(CASE WHEN g.got < g.need * 100 THEN 1 ELSE 0 END)
FROM (SELECT p.department, k.kind,
             CASE k.kind WHEN 'leader' THEN CAST(setting('training_hours_leader') AS INTEGER) WHEN 'officer' THEN CAST(setting('training_hours_officer') AS INTEGER)
                         WHEN 'classified' THEN CAST(setting('training_hours_classified') AS INTEGER) ELSE CAST(setting('training_hours_staff') AS INTEGER) END AS need,
             coalesce((SELECT sum(coalesce(a.hours, 0)) FROM attendance a WHERE a.person = p.id AND a.state = 'attended' AND a.attended_on BETWEEN :from AND :to), 0) AS got
      FROM person p
      JOIN (SELECT q.id, CASE WHEN q.is_leader = 1 THEN 'leader'
                              WHEN EXISTS (SELECT 1 FROM appointment o WHERE o.person = q.id AND o.role IN ('officer_full', 'officer_part') AND (o.until_on IS NULL OR o.until_on > :to)) THEN 'officer'
                              WHEN coalesce(q.classified_class, 'none') <> 'none' THEN 'classified' ELSE 'staff' END AS kind FROM person q) k ON k.id = p.id
      WHERE p.state = 'active' AND (p.joined_on IS NULL OR p.joined_on <= :to)) g
LEFT JOIN department d ON d.id = g.department
GROUP BY g.department, d.name, g.kind ORDER BY g.department, g.kind;

-- name: web_is_store() -> n:i64
SELECT count(*) AS n FROM sqlite_master WHERE type = 'table' AND name = 'migration';

-- name: web_training_topics(from:text, to:text) -> topic:text, sessions:i64
SELECT topic, count(*) FROM course_session WHERE state = 'held' AND held_on BETWEEN :from AND :to GROUP BY topic ORDER BY topic;
