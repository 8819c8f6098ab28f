/** The roles of a park's people (GLOSSARY: 角色). A person may hold several, each within its own scope. */
export const ROLES = [
  'worker',
  'teamLeader',
  'safetyOfficer',
  'enterpriseHead',
  'inspector',
  'enforcementOfficer',
  'intake',
  'mediator',
  'lawyer',
  'coordinator',
  'counsellor',
  'arbitrator',
  'liaison',
  'expert',
  'dispatcher',
  'centreHead',
  'trafficOfficer',
  'gateGuard',
  'auditor',
  'union',
  'administrator',
] as const;

export type Role = (typeof ROLES)[number];

/** Roles held inside an enterprise: their scope must name it. */
export const ENTERPRISE_ROLES: readonly Role[] = ['worker', 'teamLeader', 'safetyOfficer', 'enterpriseHead'];
