export default { carriers: 'Documents and copies', assess: 'Assessment', people: 'People and machines', admin: 'Administration' }
