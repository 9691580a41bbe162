export default { menu: 'Departments', title: 'Departments compared', sub: 'By the score of today.', rank: 'Rank', open: 'Open findings', none: 'No department has a score yet' }
