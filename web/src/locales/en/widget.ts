export default { unseen: '(not for you to see)',
  level_cut: 'Up to your own clearance, {level}. The personnel section has it decided under "Clearance"; your account must stand for you.',
  no_day: '"{text}" is no whole day and was not taken: write year, month and day, such as 2026-03-05',
  years: '{n} years', months: '{n} months', until: 'until {date}', long: 'long term', event: 'until: {text}', period_Y: 'years', period_M: 'months', period_D: 'until a date', period_E: 'until an event', period_L: 'long term', event_hint: 'e.g. the day the works are finished', ref_hint: 'Find: {what}', name_hint: 'Type a name or number', date_hint: 'YYYY-MM-DD', datetime_hint: 'YYYY-MM-DD HH:mm',
  departments: 'Departments', persons: 'People', audience_hint: 'Departments left, people right; with neither there is no further limit.', audience_all: 'no further limit', n_files: '{n} files', sending: 'sending…', still_sending: '{n} files are still being sent; save when they are there', not_sent: '{n} files were not taken; remove or choose them again, then save', drop: 'Drop, paste or click to choose files; several at once',
}
