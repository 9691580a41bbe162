export default { meets: 'meets', basic: 'substantially meets', fails: 'does not meet', none: 'no verdict' }
