export default { menu: 'Sign in to a session', title: 'Sign in to a session', session: 'Session', code: 'Code shown in the room', sign: 'Sign in', done: 'You are signed in.' }
