export default {
  menu: 'Supervision', title: 'Supervision list', scope_all: 'To-dos of the whole unit that are overdue or due within seven days, by person.', scope_department: 'To-dos of the department that are overdue or due within seven days, by person.', scope_self: 'Your to-dos that are overdue or due within seven days.',
  open: 'to do', overdue: 'overdue', opened: 'new today', closed: 'done since yesterday', only: 'Only with overdue ones', n_overdue: '{n} overdue', n_open: '{n} in all', none: 'Nothing due', none_hint: 'Reminders are checked once a day.',
}
