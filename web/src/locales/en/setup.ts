export default {
  title: 'First start: the three administrators', why: 'System, security and audit administrator must be three different people. Each sets their own password here.', token: 'One-time code', token_hint: 'Printed as a link on the server console; opening the link fills it in.',
  does_system: 'Operation, accounts, backup and restore; sees no business record.', does_security: 'Releases first passwords, grants and revokes roles; sees no business record.', does_audit: 'Audits the other two and every act; alone reads the audit trail.',
  name: 'Name', again: 'Password again', submit: 'Create the three and start', made: 'The three administrators are there. Next: the system administrator logs in and makes the accounts.', not_needed: 'The system is set up already. Please log in.',
  no_token: 'The one-time code is missing.', fill: 'Name, account and password of all three are needed.', same_person: 'The three must be different people with different accounts.', mismatch: 'The two passwords of someone differ.',
}
