export default {
  colon: ': ',
  product: 'Shenzhi', product_long: 'Shenzhi · confidentiality registers and self-assessment', motto: 'Careful, and careful again', ok: 'OK', cancel: 'Cancel', close: 'Close', back: 'Back', retry: 'Try again', code: 'Code', remove: 'Remove',
  yes: 'Yes', no: 'No', choose: 'Choose', menu: 'Menu', skip: 'Skip to content', language: 'Language', logout: 'Log out', registers: 'Registers',
  confirm_title: 'Please confirm', leave_dirty: 'What you have typed is not saved and will be lost.', leave: 'Leave without saving', offline: 'The server cannot be reached. Check the network or whether the service runs, then try again; what you typed is still here.',
  refused: 'The server did not accept this ({code}).', save: 'Save', none: 'None', all: 'All', due: 'Due', state: 'State', person: 'Person', department: 'Department', reason: 'Reason', from: 'From', to: 'To', detail: 'Detail', points: 'points', files_sent: '{done} of {total} done, {refused} refused', file_accepted: 'accepted', file_refused: 'refused' }
