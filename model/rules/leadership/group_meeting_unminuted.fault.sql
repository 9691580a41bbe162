INSERT INTO group_meeting(id, no, title, kind, held_on, chair, attendees, topics, state)
VALUES (900009, 'HY-' || :year || '-909', '领导小组办公室会议（示例）', 'office', add_days(:today, -25), 11, '[3,4,11]', '研究检查安排', 'planned');
SELECT 900009 AS record;
