-- case: two of three
-- expect: ids 1
INSERT INTO question(id, topic, state) VALUES (1, 'law', 'active'), (2, 'law', 'active'), (3, 'carrier', 'active');
INSERT INTO exam_paper(id, title, questions, open_on, state) VALUES (1, '考试', 2, '2026-06-01', 'open');
-- case: enough of the topic
-- expect: 0
INSERT INTO question(id, topic, state) VALUES (1, 'law', 'active'), (2, 'law', 'active'), (3, 'carrier', 'active');
INSERT INTO exam_paper(id, title, topic, questions, open_on, state) VALUES (1, '考试', 'law', 1, '2026-06-01', 'open');
-- case: retired ones do not count
-- expect: ids 1
INSERT INTO question(id, topic, state) VALUES (1, 'law', 'active'), (2, 'law', 'retired');
INSERT INTO exam_paper(id, title, questions, open_on, state) VALUES (1, '考试', 1, '2026-06-01', 'open');
-- case: not open yet
-- expect: 0
INSERT INTO exam_paper(id, title, questions, open_on, state) VALUES (1, '考试', 2, '2026-06-01', 'draft');
-- case: it opens tomorrow: last year and today nobody sits it; opened today
-- expect: ids 2
-- since: 2026-06-30
INSERT INTO question(id, topic, state) VALUES (1, 'law', 'active');
INSERT INTO exam_paper(id, title, questions, open_on, state) VALUES (1, '考试', 1, '2026-07-01', 'open'), (2, '考试', 1, '2026-06-30', 'open');
