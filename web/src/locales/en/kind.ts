export default { business: 'Business user', system: 'System administrator', security: 'Security administrator', audit: 'Audit administrator' }
