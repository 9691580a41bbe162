INSERT INTO group_meeting (id, no, title, kind, held_on, chair, attendees, report_heard, topics, decisions, state)
SELECT 900001, 'HY-' || :year || '-' || substr('000' || (1 + (SELECT coalesce(max(CAST(substr(x.no, 9) AS INTEGER)), 0) FROM group_meeting x WHERE substr(x.no, 4, 4) = :year)), -3), '党组专题会议', 'leadership', add_days(:today, -35), 1, '[1,2,3]', 0, '研究保密检查', '开展一次专项检查', 'held';
SELECT 900001 AS record;
