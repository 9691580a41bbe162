export default {
  menu: 'Key in a paper form', title: 'Key in a paper form', sub: 'Forms filled in by hand during a power cut are keyed in by their code, each once.', code: 'Code of the form', code_hint: 'Scan the QR code at the top right, or type the code', go: 'Key in', used: 'This form was keyed in already.', away: 'This form was put away unused.', open: 'Open the record',
  from: 'Keying in the paper form {code}', print: 'Print blank forms', book: 'Running page', hint: 'Each blank has its own code and is registered by printing it: keyed in by its code when used, put away when not.', which: 'Which form', count: 'How many', printed: '{n} blank forms printed',
}
