export default {
  menu: 'Circulation', title: 'Circulation board', sub: 'Never reader to reader: each folder leaves the registry, comes back, and goes to the next.', start: 'New circulation', picture: '{home} folders in the registry, {out} out', registry: 'Registry', waiting: '{n} here', none: 'Nothing is circulating', none_hint: 'Start a circulation; the leader approves its list, then hand it out.',
  key_folder: 'folder', key_urgent: 'urgent', key_late: 'overdue', all: 'All', signed: 'signed {at}', excused: 'excused', more: 'Show more ({n})', here: 'since {since}, due {due}',
}
