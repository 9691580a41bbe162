export default {
  menu: 'Home', hello: 'Hello, {name}', sub: 'Today {date} · year {year}', refresh: 'Check reminders now', refreshed: 'Reminders are up to date', todos: 'My to-dos', n_overdue: '{n} overdue', escalated: 'escalated', late: '{n} days late', due_today: 'due today', due_in: '{n} days left',
  nothing: 'Nothing to do', nothing_hint: 'Rules look through the registers every day and remind you here before a date.', score: 'Score today', trend: 'Trend of the score', points: '{score} of {applicable} applicable points', losing: 'Where points are lost', to_runs: 'To the assessment', open_problems: 'Open problems', to_board: 'Rectification board',
}
