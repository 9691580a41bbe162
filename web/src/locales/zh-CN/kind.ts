export default { business: '业务用户', system: '系统管理员', security: '安全保密管理员', audit: '安全审计员' }
