export default {
  open: 'Life line', title: 'From its entry to its end', span: 'Time', all: 'all', days: 'last {n} days', none: 'Not in the books, or not for you to see', gap: 'not recorded', aria: '{label}: {n} movements', how: 'What', when: 'When', now: 'now', hands: 'Given by → received by', due: 'Due back', late: 'late', reason: 'Reason', table: 'Movements', item: 'Item', from_to: 'From → to',
  k_registry: 'registry', k_person: 'person', k_cabinet: 'safe', k_archive: 'archive', k_unit_outside: 'outside', k_waste: 'waste', k_destroyer: 'destroyed', k_missing: 'missing',
  e_registered: 'registered', e_copied: 'made as a copy', e_duplicated: 'copied from it', e_printed: 'print job', e_extract: 'extract', e_compilation: 'compilation', e_carried: 'carried out', e_archived: 'archived', e_destroyed: 'destroyed', e_used: 'archive access', e_searched: 'searched for', e_counted: 'counted',
  s_registered: 'R', s_copied: 'M', s_duplicated: 'C', s_printed: 'P', s_extract: 'X', s_compilation: 'X', s_carried: 'O', s_archived: 'A', s_destroyed: 'D', s_used: 'U', s_searched: '?', s_counted: '✓',
}
