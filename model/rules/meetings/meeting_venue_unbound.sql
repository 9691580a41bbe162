-- title.zh: 在外部场所开涉密会议没有保密协议
-- title.en: A classified meeting outside without an agreement with the venue
-- register: meeting
-- use: prevent score
-- counts: once
-- requirement: I1
-- basis: reg_meeting
-- owner: secrecy_officer
-- fix.zh: 请与场所签订保密协议，或改在内部场所召开。
-- fix.en: Sign an agreement with the venue, or meet inside.
SELECT m.id AS record, m.organizer AS person, m.department AS department, coalesce(m.approved_on, m.held_on) AS since, NULL AS until,
       '会议《' || m.title || '》在外部场所' || m.place || '召开，没有与场所签保密协议' AS detail
FROM meeting m
WHERE (:record IS NULL OR m.id = :record) AND m.state IN ('approved', 'held', 'closed') AND m.held_on >= :from AND m.level >= 2
  AND m.place_kind = 'outside' AND (m.venue_agreement_on IS NULL OR m.venue_agreement_on > m.held_on)
