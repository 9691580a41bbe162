export default { unseen: '(not for you to see)',
  years: '{n} years', months: '{n} months', until: 'until {date}', long: 'long term', event: 'until: {text}', period_Y: 'years', period_M: 'months', period_D: 'until a date', period_E: 'until an event', period_L: 'long term', event_hint: 'e.g. the day the works are finished', ref_hint: 'Type a name or number',
  departments: 'Departments', persons: 'People', audience_hint: 'Departments left, people right; with neither there is no further limit.', audience_all: 'no further limit', n_files: '{n} files', sending: 'sending…', drop: 'Drop, paste or click to choose files; several at once',
}
