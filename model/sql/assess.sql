-- Named queries of assess/.

-- name: assess_run(id:i64) -> id:i64, standard:text, standard_sm3:text, period:text, from_on:text, to_on:text, as_of:text, ledger_head:i64, ledger_hash:text, title:text, state:text, absent:text, version:i64, unjudged:text
SELECT id, standard, standard_sm3, period, from_on, to_on, as_of, ledger_head, ledger_hash, title, state, absent, version, unjudged
FROM assessment_run WHERE id = :id;

-- name: assess_runs() -> id:i64
SELECT id, standard, period, title, state, as_of, score, applicable, percent, verdict, ledger_head, NOT EXISTS (SELECT 1 FROM standard_text t WHERE t.sm3 = standard_sm3)
FROM assessment_run ORDER BY id DESC LIMIT 200;

-- name: assess_previous(standard:text, run:i64) -> id:i64
SELECT id FROM assessment_run WHERE standard = :standard AND id < :run ORDER BY id DESC LIMIT 1;

-- name: assess_findings(run:i64) -> id:i64, item:text, rule:text, deduction:i64, register:text, record:i64, person:i64, department:i64, since:text, until:text, detail:text, points:i64, event:i64, dismissed:i64, reason:text, names:text
SELECT id, item, rule, deduction, target_register, target_record, person, department, since, until, detail, points, event, dismissed, reason, names
FROM assessment_finding WHERE run = :run AND state = 'live' ORDER BY id;

-- name: assess_answers(run:i64) -> id:i64, item:text, kind:text, deduction:i64, points:i64, finding:i64, reason:text, files:text, by:i64, at:text, name:text
SELECT a.id, a.item, a.kind, a.deduction, a.points, a.finding, a.reason, a.files, a.answered_by, a.answered_at, p.name
FROM assessment_answer a LEFT JOIN person p ON p.id = a.answered_by
WHERE a.run = :run AND a.state = 'live' ORDER BY a.id;

-- name: assess_last_event(register:text, record:i64) -> seq:i64
SELECT coalesce(max(seq), 0) FROM event WHERE register = :register AND record = :record AND unit = 1;

-- name: standard_text_put(sm3:text, standard:text, kept:i64, at:text, body:text)
INSERT INTO standard_text(sm3, standard, kept, at, body) VALUES (:sm3, :standard, :kept, :at, :body)
ON CONFLICT (sm3) DO UPDATE SET kept = CASE WHEN excluded.kept > standard_text.kept THEN excluded.kept ELSE standard_text.kept END,
  at = CASE WHEN excluded.kept = 1 THEN excluded.at ELSE standard_text.at END;

-- name: standard_text_supersede(standard:text)
UPDATE standard_text SET kept = 0 WHERE standard = :standard AND kept = 1;

-- name: standard_text_by_sm3(sm3:text) -> body:text
SELECT body FROM standard_text WHERE sm3 = :sm3;

-- name: standard_text_kept(standard:text) -> body:text
SELECT body FROM standard_text WHERE standard = :standard AND kept = 1 ORDER BY at DESC, sm3 LIMIT 1;

-- name: standard_text_ids() -> standard:text
SELECT DISTINCT standard FROM standard_text WHERE kept = 1 ORDER BY standard;

-- name: assess_trend(standard:text) -> day:text, percent:i64
SELECT day, percent FROM (SELECT day, percent FROM score_day WHERE standard = :standard ORDER BY day DESC LIMIT 400) t ORDER BY day;

-- name: assess_day(standard:text, day:text) -> id:i64, percent:i64, score:i64, applicable:i64, open_findings:i64
SELECT id, percent, score, applicable, open_findings FROM score_day WHERE standard = :standard AND day = :day;

-- name: assess_departments() -> id:i64, name:text, head:i64
SELECT id, name, head FROM department WHERE state = 'active' ORDER BY id;

-- name: assess_person_department(person:i64) -> department:i64
SELECT coalesce(department, 0) FROM person WHERE id = :person;

-- Who answers for a finding: its person while he is here, else the head of the department; 0 nobody.
-- name: assess_owner(person:i64, department:i64) -> owner:i64, department:i64
SELECT coalesce((SELECT id FROM person WHERE id = :person AND state = 'active'),
                (SELECT h.id FROM department d JOIN person h ON h.id = d.head
                 WHERE h.state = 'active' AND d.id = coalesce(nullif(:department, 0), (SELECT department FROM person WHERE id = :person))), 0),
       coalesce(nullif(:department, 0), (SELECT department FROM person WHERE id = :person), 0);

-- name: assess_above(person:i64, department:i64) -> who:text
WITH RECURSIVE above(id) AS (SELECT coalesce((SELECT department FROM person WHERE id = :person), :department) UNION SELECT d.parent FROM department d JOIN above a ON d.id = a.id WHERE d.parent IS NOT NULL)
SELECT 'd' || id FROM above WHERE id > 0 ORDER BY id;

-- name: assess_rectifications() -> id:i64, rule:text, record:i64, period:text
SELECT c.id, c.rule, c.target_record, r.period
FROM rectification c LEFT JOIN assessment_run r ON r.id = c.run
WHERE c.state = 'open' AND c.rule IS NOT NULL AND c.target_record IS NOT NULL ORDER BY c.rule, c.id;

-- name: assess_waits(id:i64) -> one:i64
SELECT 1 FROM rectification WHERE id = :id AND state = 'open';

-- name: assess_rectified(run:i64, rule:text, record:i64) -> id:i64
SELECT id FROM rectification WHERE run = :run AND rule = :rule AND target_record = :record AND state <> 'void' ORDER BY id LIMIT 1;

-- name: assess_cleared_people() -> id:i64, department:i64
SELECT id, department FROM person WHERE state = 'active' AND classified_class IN ('general', 'important', 'core') ORDER BY id;

-- name: assess_tasks(run:i64) -> id:i64, kind:text, department:i64, department_name:text, person:i64, person_name:text, state:text, due:text, done:text
SELECT t.id, t.kind, t.department, d.name, t.person, p.name, t.state, t.due_on, t.done_on
FROM assessment_task t LEFT JOIN department d ON d.id = t.department LEFT JOIN person p ON p.id = t.person
WHERE t.run = :run ORDER BY t.kind, t.department, t.person, t.id;

-- name: assess_run_state(run:i64) -> state:text
SELECT state FROM assessment_run WHERE id = :run;

-- His own task and that of the department he is head of, his own first.
-- name: assess_tasks_of(run:i64, person:i64) -> id:i64, kind:text, standard:text, state:text, due:text, version:i64, department:i64, run_state:text, period:text, head:i64
SELECT t.id, t.kind, t.standard, t.state, t.due_on, t.version, t.department, r.state, r.period, coalesce(t.head, 0)
FROM assessment_task t JOIN assessment_run r ON r.id = t.run
WHERE t.run = :run AND ((t.kind = 'person' AND t.person = :person) OR (t.kind = 'department' AND t.department IN (SELECT id FROM department WHERE head = :person)))
ORDER BY CASE t.kind WHEN 'person' THEN 0 ELSE 1 END, t.id;

-- name: assess_progress(run:i64) -> department:i64, name:text, done:i64, total:i64
SELECT t.department, d.name, sum(CASE WHEN t.state = 'done' THEN 1 ELSE 0 END), count(*)
FROM assessment_task t LEFT JOIN department d ON d.id = t.department
WHERE t.run = :run GROUP BY t.department, d.name ORDER BY t.department;

-- name: assess_self_answers(task:i64) -> id:i64, item:text, answer:text, note:text
SELECT id, item, answer, note FROM self_answer WHERE task = :task ORDER BY id;

-- name: assess_todo_rules(person:i64) -> id:i64, rule:text, register:text, record:i64, due:text, detail:text, level:i64, role:text, department:i64, mine:i64, owner:i64, names:text
SELECT t.id, t.rule, t.register, t.record, t.due, t.detail, t.level, t.role, t.department, CASE WHEN t.person = :person THEN 1 ELSE 0 END, coalesce(p.id, 0), t.names
FROM todo t LEFT JOIN person p ON p.id = t.person AND p.state = 'active'      -- who has left does nothing any more: it is the role's
WHERE t.closed_on IS NULL ORDER BY CASE WHEN t.person = :person THEN 0 ELSE 1 END, t.due, t.id LIMIT 2000;

-- name: assess_todo_tasks(person:i64) -> id:i64, due:text, title:text, run:i64, kind:text
SELECT t.id, t.due_on, r.title, t.run, t.kind FROM assessment_task t JOIN assessment_run r ON r.id = t.run
WHERE t.state = 'open' AND r.state = 'open' AND (t.person = :person OR (t.kind = 'department' AND t.department IN (SELECT id FROM department WHERE head = :person)))
ORDER BY t.due_on, t.id LIMIT 50;

-- name: assess_todo_reads(person:i64) -> id:i64, title:text, due:text
SELECT s.id, p.title, s.due_on FROM policy_sign s JOIN policy p ON p.id = s.policy
WHERE s.person = :person AND s.state = 'pending' ORDER BY s.due_on, s.id LIMIT 100;

-- name: assess_todo_steps(person:i64) -> register:text, record:i64, action:text, role:text, person:i64, department:i64, due:text
SELECT register, record, action, role, person, department, due_on FROM reg_due WHERE person = :person OR role IS NOT NULL ORDER BY due_on, register, record LIMIT 1000;

-- name: assess_changed(after:i64) -> seq:i64
SELECT coalesce(max(seq), 0) FROM event WHERE unit = 1 AND seq > :after AND row_hash IS NOT NULL;
