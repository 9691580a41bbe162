export default {
  menu: 'My papers', title: 'My papers', sub: 'Sign each with your full name, one password for all; the registry then takes them back.', document: 'Paper', sent: 'Handed over', due: 'Due back', name: 'Full name', opinion: 'Opinion', sign: 'Sign {n}', password: 'Password of {name}', signed_n: '{n} signed', failed: '{n} were not signed', nothing: 'Nothing to sign', nothing_hint: 'What the registry brings you appears here.',
  to_return: 'Signed, the registry takes them back', signed_at: 'signed {at}, due {due}', asked: 'For my instruction', doing: 'Instructions I carry out', instruct: 'Instruct', report: 'Report', finish_by: 'due {day}',
}
