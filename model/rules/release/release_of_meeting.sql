-- title.zh: 公开报道涉密会议
-- title.en: A classified meeting was reported
-- register: release
-- use: prevent score
-- counts: once
-- requirement: I3 J1
-- owner: secrecy_officer
-- fix.zh: 请撤稿；涉密会议活动不得公开报道。
-- fix.en: Withdraw it: a classified meeting is not reported.
SELECT r.id AS record, 'meeting:' || m.id AS names, r.drafter AS person, r.department AS department, coalesce(r.signed_on, r.issued_on, :today) AS since, NULL AS until,
       '《' || r.title || '》涉及' || level_name(m.level) || '级会议《' || m.title || '》' AS detail
FROM release r JOIN meeting m ON m.id = r.meeting
WHERE (:record IS NULL OR r.id = :record) AND r.state IN ('signed', 'issued') AND m.level >= 2 AND r.channel <> 'upward' AND coalesce(r.signed_on, r.issued_on, :today) >= :from
